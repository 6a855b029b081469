#!/usr/bin/env bash
# From the start of the process to its first answer, and the memory that it holds (VmRSS) then and ten seconds later,
# plainly with java -jar and with help-server.sh and its cache, in turns.
#
#   help-server/src/bench/start-and-memory.sh [ROUNDS]      (default: 5)
#
# Pictures go to help-server/target/bench.
#
# Whoever asks is this script itself, every 5 ms, because a curl each time would take the processor from the start.
#
# Needs bash and a built help-server.jar. JAVA chooses the Java.
set -euo pipefail
rounds=${1:-5}
here=$(cd "$(dirname "$0")/../../.." && pwd)
target=$here/help-server/target
. "$(dirname "$0")/java.sh"
work=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap stop EXIT
echo '{"userMessage": "Accounting is down for an upgrade. It will be back at 14:00."}' > "$work/notice.json"
export HELP_SERVER_CACHE=$work/cache
cp "$here/help-server/src/launcher/sh/help-server.sh" "$target/help-server.sh"
sh "$target/help-server.sh" train > "$work/train"
cache=$(ls "$work"/cache.*)

resident() { awk '/VmRSS/ {print $2}' "/proc/$server/status"; }

# Whether there is a whole help document at that port.
ask() {
    { exec 3<> "/dev/tcp/127.0.0.1/$1"; } 2> /dev/null || return 1
    printf 'GET /v1/help?lang=* HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
    local answer
    IFS= read -rd '' -t 5 answer <&3 || true # To the end: there is no NUL in it.
    exec 3>&-
    [[ $answer == "HTTP/1.1 200 "*userMessage*upgrade* ]]
}

exec 9<> <(:) # Never has anything to read: waiting for it is a sleep without a process.

measure() { # name command...
    local name=$1 port=$((20000 + RANDOM % 20000)) begin
    shift
    begin=$(date +%s%N)
    "$@" serve --notice "$work/notice.json" --state "$work/state" --host 127.0.0.1 --port "$port" > "$work/log" 2>&1 &
    server=$!
    until ask "$port"; do
        kill -0 "$server" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
        read -rt 0.005 -u 9 || true
    done
    local millis=$((($(date +%s%N) - begin) / 1000000))
    for _ in 1 2 3 4 5; do ask "$port"; done
    local then=$(resident)
    sleep 10
    echo "$name $millis $then $(resident)"
    kill "$server"
    wait "$server" || true
    server=
}

echo "$(nproc) cores, $("$JAVA" -version 2>&1 | head -1), $rounds rounds in turns, $(basename "$cache") of $(($(stat -c %s "$cache") / 1048576)) MB"
for _ in $(seq "$rounds"); do
    measure java-jar "$JAVA" -jar "$target/help-server.jar"
    measure help-server.sh sh "$target/help-server.sh"
done | sort -k1,1 -k2,2n > "$work/rounds"
awk '
    BEGIN {print "| start | ms to the first answer: median | best | worst | MB resident | and after 10 s |"; print "|---|---|---|---|---|---|"}
    {if (!($1 in n)) names[++count] = $1; n[$1]++; ms[$1, n[$1]] = $2; rss[$1] += $3; later[$1] += $4}
    END {for (i = 1; i <= count; i++) {k = names[i]
         printf "| %s | %d | %d | %d | %.0f | %.0f |\n", k, ms[k, int((n[k] + 1) / 2)], ms[k, 1], ms[k, n[k]],
             rss[k] / n[k] / 1024, later[k] / n[k] / 1024}}' "$work/rounds"
draw() { # column title file aim
    {
        echo "$4 aim"
        awk -v c="$1" '{n[$1]++; v[$1, n[$1]] = $c} END {for (k in n) print v[k, int((n[k] + 1) / 2)] / (c > 2 ? 1024 : 1), k}' \
            "$work/rounds" | sort -n
    } | "$JAVA" -cp "$here/help-protocol/target/*" dev.startuphelp.protocol.picture.Bars "$2" "$target/bench/$3"
}
draw 2 "From the start of the process to its first answer, in ms" start.svg 500
draw 4 "Resident memory after ten seconds, in MB" memory.svg 80
