#!/bin/sh
# Starts help-server quickly and in little memory, with the classes and code that an earlier start has left in a cache.
#
#   help-server.sh train              makes that cache; once for each Java and each version of the service
#   help-server.sh serve --notice F   like java -jar help-server.jar serve --notice F, and so with every other command
#
# The cache lies beside this script, or where HELP_SERVER_CACHE says. Without one, or with one of another Java, everything
# works as well and starts as slowly as without this script. JAVA or JAVA_HOME choose the Java; from 25 on it helps most.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=$here/help-server.jar
cache=${HELP_SERVER_CACHE:-$here/help-server-cache}
if [ -n "${JAVA_HOME:-}" ]; then java=${JAVA:-$JAVA_HOME/bin/java}; else java=${JAVA:-java}; fi

# One small heap, collected by one thread, is enough for a document in memory and ten thousand connections. Memory of the
# C library that the start or a compilation has left is given back. Only what runs often is compiled: a start has other
# work for the processor.
run() {
    export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-1}"
    exec "$java" -XX:+UseSerialGC -Xms10m -XX:NewSize=4m -Xmx512m -XX:TrimNativeHeapInterval=5000 \
        -XX:CompileThresholdScaling=10 \
        -XX:+IgnoreUnrecognizedVMOptions "$@"
}

start() {
    if [ -f "$cache.aot" ]; then
        run "-XX:AOTCache=$cache.aot" -Xlog:disable -Xlog:all=error:stderr -jar "$jar" "$@"
    elif [ -f "$cache.jsa" ]; then
        run "-XX:SharedArchiveFile=$cache.jsa" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -jar "$jar" "$@"
    else
        run -jar "$jar" "$@"
    fi
}

train() {
    release=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    if [ "$release" -ge 25 ]; then
        file=$cache.aot option=-XX:AOTCacheOutput=$cache.aot
    else
        file=$cache.jsa option=-XX:ArchiveClassesAtExit=$cache.jsa
        echo "This is Java $release. It can keep classes, but only Java 25 and newer also keeps them linked: a start takes longer."
    fi
    work=$(mktemp -d) server=
    trap '[ -z "$server" ] || { kill "$server"; wait "$server"; } 2> /dev/null || true; rm -rf "$work" "$cache.aot.config"' EXIT
    rm -f "$cache.aot" "$cache.jsa"
    echo '{"userMessage": {"en": "Down.", "ru": "Не работает."}, "helpText": "Call us."}' > "$work/notice.json"
    (run "$option" -jar "$jar" serve --notice "$work/notice.json" --state "$work/state" --host 127.0.0.1 --port 0) \
        > "$work/out" 2> "$work/err" &
    server=$!
    port=
    for _ in $(seq 300); do
        port=$(sed -n 's/.*http:[^ ]*:\([0-9]*\)\/.*/\1/p' "$work/out")
        [ -z "$port" ] || break
        kill -0 "$server" 2> /dev/null || break
        sleep 0.1
    done
    if [ -z "$port" ]; then
        cat "$work/err" >&2
        exit 1
    fi
    "$java" -jar "$jar" health --port "$port"
    # What every client asks, and nothing more: each class in the cache costs every start a little.
    if command -v curl > /dev/null; then
        for path in '/v1/help' '/v1/help?app=a&lang=*' '/v1/help?lang=ru'; do
            curl -s -m 10 -o "$work/answer" "http://127.0.0.1:$port$path" || { cat "$work/err" >&2; exit 1; }
        done
    fi
    kill "$server"
    wait "$server" || true
    server=
    [ -f "$file" ] || { cat "$work/err" >&2; exit 1; }
    echo "$file is ready."
}

case ${1:-} in
    train) train ;;
    *) start "$@" ;;
esac
