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
 * diagnose} after a pause, and the next one. Without arguments it starts such JVMs, several for
 * each pause; one run is one line, times in milliseconds, with the processor time of the waiting
 * thread in parentheses (Linux only).
 */
public final class ColdStart {

  private static final int RUNS = 5;

  private ColdStart() {}

  /**
   * Runs.
   *
   * @param args nothing, or: how many milliseconds to pause, and a cache directory
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      Path cache = Files.createTempDirectory("cold-start");
      for (String pause : new String[] {"0", "1000"}) {
        for (int run = 0; run < RUNS; run++) {
          inFreshJvm(pause, cache);
        }
      }
    } else {
      measure(Long.parseLong(args[0]), Path.of(args[1]));
    }
  }

  private static void inFreshJvm(String pause, Path cache)
      throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElse("java");
    String classPath = System.getProperty("java.class.path");
    new ProcessBuilder(java, "-cp", classPath, ColdStart.class.getName(), pause, cache.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void measure(long pause, Path cache) throws InterruptedException {
    URI service = URI.create("http://127.0.0.1:9/v1/help");
    CpuTime.now();

    long cpu0 = CpuTime.now();
    long time0 = System.nanoTime();
    HelpClient client = HelpClient.builder("bench", service).cacheDirectory(cache).build();
    long time1 = System.nanoTime();
    long cpu1 = CpuTime.now();
    Thread.sleep(pause);
    long cpu2 = CpuTime.now();
    long time2 = System.nanoTime();
    Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/"));
    Diagnosis diagnosis = client.diagnose(new ConnectException("Connection refused"), attempt);
    long time3 = System.nanoTime();
    long cpu3 = CpuTime.now();
    client.diagnose(new ConnectException("Connection refused"), attempt);
    long time4 = System.nanoTime();
    client.close();

    System.out.printf(
        "build %5.1f (%5.1f)   pause %4d   first diagnose %6.1f (%5.1f)   second %5.1f   %s%n",
        (time1 - time0) / 1e6,
        (cpu1 - cpu0) / 1e6,
        pause,
        (time3 - time2) / 1e6,
        (cpu3 - cpu2) / 1e6,
        (time4 - time3) / 1e6,
        diagnosis.situation());
  }

  /** What this thread had of a processor, in nanoseconds; other load does not count. */
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
