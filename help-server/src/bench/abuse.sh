#!/usr/bin/env bash
# What an ordinary client of help-server notices while others mistreat it, and how much memory the service takes meanwhile.
#
#   help-server/src/bench/abuse.sh [CONNECTIONS]      (default: 10000; needs as many file handles, see ulimit -n)
#
# Others must be served within twice their usual time, which is measured before with nothing else going on. Who mistreats a
# service has a machine of his own, but here it is this one; so the abuser is a process that takes only processor time which
# nobody else wants (nice 19), and what others wait for is the service. The column "seen" tells how much it has got done.
# Kernel, loopback and memory are still shared with it. The last row waits up to two minutes for memory to be given back.
#
# Prints one table, and ends with 1 when something in it is not as it should be. Needs curl and a built help-server.jar.
# JAVA chooses the Java.
set -euo pipefail
connections=${1:-10000}
here=$(cd "$(dirname "$0")/../../.." && pwd)
. "$(dirname "$0")/java.sh"
ulimit -n "$(ulimit -H -n)"
work=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap stop EXIT
echo '{"userMessage": "Accounting is down for an upgrade. It will be back at 14:00."}' > "$work/notice.json"
heap=512
cat > "$work/application.yaml" << END
server: {host: 127.0.0.1, port: 0, max-connections: $connections}
help: {notice: notice.json, state: state, access-log: false}
END
sh "$here/help-server/target/help-server.sh" serve --config "$work/application.yaml" > "$work/log" 2>&1 &
server=$!
port=
for _ in $(seq 300); do
    port=$(grep -oE 'http://[^ ]*:[0-9]+' "$work/log" | head -1 | grep -oE '[0-9]+$' || true)
    [ -z "$port" ] || break
    sleep 0.1
done
[ -n "$port" ] || { cat "$work/log" >&2; exit 1; }
echo "$(nproc) cores, $("$JAVA" -version 2>&1 | head -1), help-server.sh, $connections connections"
status=0
# The heap, and beside it code, classes, buffers and threads.
"$JAVA" -Xmx512m "$here/help-server/src/bench/Abuse.java" "$port" "$connections" "$server" $((heap + 150)) \
    "$here/help-server/src/bench/Abuser.java" || status=$?
# What clients do is nothing for the administrator to read.
lines=$(grep -E '^[^ ]+ (WARNING|SEVERE) |^Exception' "$work/log" | grep -vc 'There is room for' || true)
if [ "$lines" -eq 0 ]; then ok=yes; else ok='**no**' status=1; fi
echo "| warnings and errors in the log | 0 | $lines | $ok |"
sed -nE 's/^[^ ]+ (WARNING|SEVERE) /\1 /p' "$work/log" | cut -c 1-160 | sort | uniq -c | sort -rn | head -5
exit "$status"
