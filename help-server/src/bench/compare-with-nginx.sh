#!/usr/bin/env bash
# GET /v1/help beside nginx serving the same bytes as a plain file, in one run, in turns.
# Prints requests per second and CPU time per request (user and system, all processes, from /proc) as one table.
#
#   help-server/src/bench/compare-with-nginx.sh [ROUNDS] [SECONDS]      (default: 3 rounds of 5 seconds)
#
# A picture goes to help-server/target/bench.
#
# Needs wrk, nginx, curl and a built help-server.jar. JAVA chooses the Java to run it with; LAUNCHER=1 starts it with
# help-server.sh.
set -euo pipefail
rounds=${1:-3} seconds=${2:-5}
here=$(cd "$(dirname "$0")/../../.." && pwd)
jar=$here/help-server/target/help-server.jar
. "$(dirname "$0")/java.sh"
java=$JAVA
start=("$java" -jar "$jar")
[ -z "${LAUNCHER:-}" ] || start=(sh "$here/help-server/target/help-server.sh")
for program in wrk nginx curl "$java"; do
    command -v "$program" > /dev/null || { echo "Install $program first." >&2; exit 2; }
done
[ -f "$jar" ] || { echo "Build it first: mvn -DskipTests package" >&2; exit 2; }

work=$(mktemp -d)
server='' nginx=''
stop() {
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    [ -z "$nginx" ] || kill "$nginx" 2> /dev/null || true
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap stop EXIT

cat > "$work/notice.json" << 'NOTICE'
{"userMessage": "Accounting is down for an upgrade. It will be back at 14:00.",
 "helpText": "Restart the program. If that does not help, call the duty administrator.",
 "helpUrl": "https://help.example.com/accounting"}
NOTICE
cat > "$work/application.yaml" << CONFIG
server: {host: 127.0.0.1, port: 0}
help: {notice: $work/notice.json, state: $work/state, access-log: false}
CONFIG
"${start[@]}" serve --config "$work/application.yaml" > "$work/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
    port=$(grep -oE 'http://[^ ]*:[0-9]+' "$work/server.log" | head -1 | grep -oE '[0-9]+$' || true)
    [ -n "$port" ] && curl -m 5 -sf "http://127.0.0.1:$port/v1/help" > /dev/null && break
    sleep 0.1
done
[ -n "${port:-}" ] || { cat "$work/server.log" >&2; exit 1; }

# The same bytes, as the service answers them, from nginx.
mkdir -p "$work/root"
curl -m 5 -sf "http://127.0.0.1:$port/v1/help?app=accounting&lang=*" > "$work/root/notice.json"
nginx_port=$((20000 + RANDOM % 20000))
cat > "$work/nginx.conf" << NGINX
daemon off; pid $work/nginx.pid; error_log $work/nginx.log; worker_processes auto;
events { worker_connections 4096; }
http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
    client_body_temp_path $work/1; proxy_temp_path $work/2; fastcgi_temp_path $work/3;
    uwsgi_temp_path $work/4; scgi_temp_path $work/5;
    server {
        listen 127.0.0.1:$nginx_port;
        location = /v1/help { root $work/root; types { } default_type application/json; try_files /notice.json =404; }
    }
}
NGINX
nginx -c "$work/nginx.conf" &
nginx=$!
for _ in $(seq 50); do curl -m 5 -sf "http://127.0.0.1:$nginx_port/v1/help" > /dev/null && break; sleep 0.1; done

# Clock ticks of CPU that a process and its children have used.
ticks() {
    local pids="$1 $(pgrep -P "$1" || true)" sum=0 pid
    for pid in $pids; do
        sum=$((sum + $(sed 's/.*) //' "/proc/$pid/stat" | awk '{print $12 + $13}')))
    done
    echo "$sum"
}

# One measurement: requests per second and microseconds of CPU per request.
measure() { # pid url connections headers...
    local pid=$1 url=$2 connections=$3 before after out requests
    shift 3
    before=$(ticks "$pid")
    out=$(wrk -t1 -c"$connections" -d"${seconds}s" "$@" "$url")
    after=$(ticks "$pid")
    requests=$(awk '/requests in/ {print $1}' <<< "$out")
    awk -v r="$requests" -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" -v s="$seconds" \
        'BEGIN {printf "%.0f %.2f\n", r / s, t / hz * 1e6 / r}'
}

etag() { curl -m 5 -sI "$1" | tr -d '\r' | awk 'tolower($1) == "etag:" {print $2}'; }

ours="http://127.0.0.1:$port/v1/help?app=accounting&lang=*" theirs="http://127.0.0.1:$nginx_port/v1/help?app=accounting&lang=*"
echo "$(nproc) cores, $("$java" -version 2>&1 | head -1), $(nginx -v 2>&1), $rounds rounds of $seconds s in turns"
wrk -t1 -c64 -d"${seconds}s" "$ours" > /dev/null # warm up, so that compiled code is measured
for case in "200 1" "200 64" "304 64"; do
    read -r status connections <<< "$case"
    our_headers=() their_headers=()
    if [ "$status" = 304 ]; then
        our_headers=(-H "If-None-Match: $(etag "$ours")")
        their_headers=(-H "If-None-Match: $(etag "$theirs")")
    fi
    for _ in $(seq "$rounds"); do
        echo "$status $connections $(measure "$server" "$ours" "$connections" "${our_headers[@]}") \
$(measure "$nginx" "$theirs" "$connections" "${their_headers[@]}")"
    done
done > "$work/rounds"
awk '
    BEGIN {print "| status | connections | help-server req/s | nginx req/s | ratio | help-server µs CPU/req | nginx µs CPU/req | ratio |"
           print "|---|---|---|---|---|---|---|---|"}
    {key = $1 " " $2; if (!(key in n)) order[++keys] = key
     n[key]++; a[key] += $3; b[key] += $4; c[key] += $5; d[key] += $6}
    END {for (i = 1; i <= keys; i++) {k = order[i]; split(k, part, " ")
         printf "| %s | %s | %.0f | %.0f | %.2f | %.1f | %.1f | %.2f |\n", part[1], part[2],
             a[k] / n[k], c[k] / n[k], a[k] / c[k], b[k] / n[k], d[k] / n[k], b[k] / d[k]}}' "$work/rounds"
# Requests per second, mean of the rounds, as bars.
awk '{key = $1 ", " $2 ($2 == 1 ? " connection" : " connections"); if (!(key in n)) order[++keys] = key
     n[key]++; ours[key] += $3; theirs[key] += $5}
    END {for (i = 1; i <= keys; i++) {k = order[i]
         printf "%.0f help-server: %s\n%.0f nginx: %s\n", ours[k] / n[k], k, theirs[k] / n[k], k}}' "$work/rounds" |
    "$java" -cp "$here/help-protocol/target/*" dev.startuphelp.protocol.picture.Bars \
        "Requests per second, beside nginx" "$here/help-server/target/bench/beside-nginx.svg"
