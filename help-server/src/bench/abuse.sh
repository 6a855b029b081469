#!/usr/bin/env bash
# What an ordinary client of help-server notices while others mistreat it, and how much memory the service takes meanwhile.
#
#   help-server/src/bench/abuse.sh [CONNECTIONS]      (default: 10000; needs as many file handles, see ulimit -n)
#
# Needs curl and a built help-server.jar. JAVA chooses the Java.
set -euo pipefail
connections=${1:-10000}
here=$(cd "$(dirname "$0")/../../.." && pwd)
java=${JAVA:-java}
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
echo "{server: {host: 127.0.0.1, port: 0}, help: {notice: notice.json, state: state, access-log: false}}" > "$work/application.yaml"
"$java" -Xmx512m -jar "$here/help-server/target/help-server.jar" serve --config "$work/application.yaml" > "$work/log" 2>&1 &
server=$!
port=
for _ in $(seq 300); do
    port=$(grep -oE 'http://[^ ]*:[0-9]+' "$work/log" | head -1 | grep -oE '[0-9]+$' || true)
    [ -z "$port" ] || break
    sleep 0.1
done
[ -n "$port" ] || { cat "$work/log" >&2; exit 1; }
memory() { echo "resident: $(awk '/VmRSS/ {r = $2} /VmHWM/ {h = $2} END {printf "%d MB, at most %d MB", r / 1024, h / 1024}' "/proc/$server/status"), threads: $(awk '/Threads/ {print $2}' "/proc/$server/status")"; }
echo "$(nproc) cores, $("$java" -version 2>&1 | head -1), heap at most 512 MB"
curl -s -m 5 -o "$work/answer" "http://127.0.0.1:$port/v1/help"
echo "before: $(memory)"
"$java" -Xmx512m "$here/help-server/src/bench/Abuse.java" "$port" "$connections"
echo "after: $(memory)"
grep -E 'WARNING|SEVERE' "$work/log" | cut -c 1-200 | sort | uniq -c | head -5 || true
