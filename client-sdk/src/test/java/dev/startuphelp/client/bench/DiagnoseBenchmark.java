package dev.startuphelp.client.bench;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
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

/** How long a whole {@code diagnose} takes in a warm JVM, with help that was kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class DiagnoseBenchmark {

  private final Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/"));
  private final Exception failure =
      new ExecutionException(new IOException(new ConnectException("Connection refused")));
  private HelpClient client;

  /** A client that knows some help. */
  @Setup(Level.Trial)
  public void build() throws IOException, InterruptedException {
    client =
        HelpClient.builder(Sample.APPLICATION, Sample.SERVICE)
            .cacheDirectory(Sample.kept())
            .build();
    while (diagnose().notices().isEmpty()) {
      Thread.sleep(10);
    }
  }

  /** Ends its threads. */
  @TearDown(Level.Trial)
  public void close() {
    client.close();
  }

  /** From memory to a whole diagnosis. */
  @Benchmark
  public Diagnosis diagnose() {
    return client.diagnose(failure, attempt);
  }
}
