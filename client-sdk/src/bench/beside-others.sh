#!/usr/bin/env bash
# Measures the SDK beside those of Unleash and ConfigCat at their nearest job: the first value from a cache on disk with
# the server down, in a fresh JVM, in turns. docs/benchmarks.md tells more.
#
#   client-sdk/src/bench/beside-others.sh      needs Maven and a JDK from 21 on
set -euo pipefail
cd "$(dirname "$0")/../../.."
. help-server/src/bench/java.sh
bin=$(dirname "$(readlink -f "$JAVA")")
out=$PWD/client-sdk/target/bench
plugin=org.apache.maven.plugins:maven-dependency-plugin:3.11.0

mvn -q -Pbench -pl client-sdk -am package
rm -rf "$out"/*.cache
sdk=$(ls client-sdk/target/client-sdk-*.jar | grep -v -e -sources -e -javadoc)
echo "$PWD/$sdk:$(cat "$out/dependencies.classpath")" > "$out/startup-help.classpath"
for name in unleash configcat; do
  mvn -q -f "client-sdk/src/bench/$name" $plugin:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$out/$name.classpath"
done
for name in startup-help unleash configcat; do
  "$bin/javac" --release 17 -d "$out/$name.classes" -cp "$(cat "$out/$name.classpath")" "client-sdk/src/bench/$name/FirstValue.java"
  "$bin/jar" --create --file "$out/$name.jar" -C "$out/$name.classes" .
done
"$JAVA" -cp client-sdk/target/test-classes:help-protocol/target/test-classes \
  dev.startuphelp.client.bench.BesideOthers "$out" startup-help unleash configcat
