/**
 * Measurements that anyone can repeat; they assert nothing. {@code mvn -Pbench -pl client-sdk -am
 * verify} runs {@link dev.startuphelp.client.bench.ColdStart}, which starts fresh JVMs, and the JMH
 * benchmarks; {@code src/bench/beside-others.sh} runs {@link
 * dev.startuphelp.client.bench.BesideOthers}. On a machine that is busy otherwise the processor
 * times say more than the wall times.
 */
@NullMarked
package dev.startuphelp.client.bench;

import org.jspecify.annotations.NullMarked;
