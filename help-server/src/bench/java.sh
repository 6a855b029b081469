# To be sourced. JAVA is the Java that a script starts, in the first of these places that has one from 21 on: $JAVA,
# JAVA_HOME, the PATH, and where Linux distributions put theirs. Maven looks for itself, so scripts must, too.
java_from_21() {
    local candidate version
    for candidate in "${JAVA:-}" "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
        [ -n "$candidate" ] && command -v "$candidate" > /dev/null || continue
        version=$("$candidate" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
        case $version in
            2[1-9] | [3-9][0-9]) command -v "$candidate"; return ;;
        esac
    done
    echo "Needs a Java from 21 on: set JAVA or JAVA_HOME to one." >&2
    return 2
}
JAVA=$(java_from_21) || exit 2
export JAVA
