package dev.startuphelp.client.bench;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures what an application waits for in a fresh JVM: {@code build()}, the first {@code
 * diagnose}, and the next one. Arguments: how many milliseconds to wait between {@code build()} and
 * the first diagnosis, and a cache directory. {@code docs/benchmarks.md} tells how to run it; one
 * run is one line, times in milliseconds.
 */
public final class ColdStart {

  private ColdStart() {}

  /** Runs once; start a new JVM for each run. */
  public static void main(String[] args) throws InterruptedException {
    long pause = Long.parseLong(args[0]);
    URI service = URI.create("http://127.0.0.1:9/v1/help");

    CpuTime.now();
    long cpuStart = CpuTime.now();
    long start = System.nanoTime();
    HelpClient client =
        HelpClient.builder("bench", service).cacheDirectory(Path.of(args[1])).build();
    long built = System.nanoTime();
    long cpuBuilt = CpuTime.now();
    Thread.sleep(pause);
    Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/"));
    long cpuBefore = CpuTime.now();
    long before = System.nanoTime();
    Diagnosis diagnosis = client.diagnose(new ConnectException("Connection refused"), attempt);
    long diagnosed = System.nanoTime();
    long cpuDiagnosed = CpuTime.now();
    client.diagnose(new ConnectException("Connection refused"), attempt);
    long again = System.nanoTime();
    client.close();

    System.out.printf(
        "build %.1f (cpu %.1f)  pause %d  first diagnose %.1f (cpu %.1f)  second %.2f  (%s, %s)%n",
        (built - start) / 1e6,
        (cpuBuilt - cpuStart) / 1e6,
        pause,
        (diagnosed - before) / 1e6,
        (cpuDiagnosed - cpuBefore) / 1e6,
        (again - diagnosed) / 1e6,
        diagnosis.situation(),
        diagnosis.provenance().source());
  }

  /**
   * What this thread had of a processor, in nanoseconds; other load on the machine does not count.
   */
  private static final class CpuTime {
    static long now() {
      try {
        String stat = Files.readString(Path.of("/proc/thread-self/schedstat"));
        return Long.parseLong(stat.substring(0, stat.indexOf(' ')));
      } catch (IOException e) { // Not Linux.
        return 0;
      }
    }
  }
}
