/**
 * Measurements that anyone can repeat; they assert nothing. {@code mvn -Pbench -pl client-sdk -am
 * verify} runs {@link dev.startuphelp.client.bench.ColdStart}, which starts fresh JVMs, and {@link
 * dev.startuphelp.client.bench.DiagnoseBenchmark} (JMH). On a machine that is busy otherwise the
 * processor times of the first say more than its wall times.
 */
@NullMarked
package dev.startuphelp.client.bench;

import org.jspecify.annotations.NullMarked;
