package dev.startuphelp.client.bench;

import dev.startuphelp.client.live.DocumentText;
import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.client.lookup.DaemonThreads;
import dev.startuphelp.client.lookup.Help;
import dev.startuphelp.client.lookup.HelpLookup;
import dev.startuphelp.client.lookup.LookupSettings;
import dev.startuphelp.client.time.Clocks;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long the parts of a diagnosis take that have to do with help, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class LookupBenchmark {

  private HelpLookup lookup;

  /** A lookup that has read what was kept. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    LookupSettings settings =
        new LookupSettings(
            Sample.APPLICATION,
            new LiveSettings(Sample.SERVICE, Sample.APPLICATION, null, null),
            Sample.kept(),
            null,
            List.of(),
            null,
            null,
            Duration.ofSeconds(2),
            null);
    lookup = new HelpLookup(settings, Clocks.system(), new DaemonThreads(), () -> 0.5);
    lookup.read();
    lookup.help("READ_TIMEOUT", Duration.ofSeconds(10));
  }

  /** Ends its threads. */
  @TearDown(Level.Trial)
  public void close() {
    lookup.close();
  }

  /** What is known for a situation. */
  @Benchmark
  public Help cachedLookup() {
    return lookup.help("READ_TIMEOUT", Duration.ZERO);
  }

  /** From the text of a document to its values, with all rules. */
  @Benchmark
  public Reading documentReading() throws IOException {
    return DocumentText.read(Sample.DOCUMENT);
  }
}
