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
 * An application that fails: measured by {@link ColdStart} from inside. Arguments: how many
 * milliseconds to pause after {@code build()}, and a cache directory.
 */
final class FirstDiagnosis {

  private FirstDiagnosis() {}

  public static void main(String[] arguments) throws InterruptedException {
    URI service = URI.create("http://127.0.0.1:9/v1/help");
    URI target = URI.create("https://accounting.example.com/");
    ConnectException failure = new ConnectException("Connection refused");
    Path cache = Path.of(arguments[1]);
    cpu();

    long cpu0 = cpu();
    long time0 = System.nanoTime();
    HelpClient client = HelpClient.builder("bench", service).cacheDirectory(cache).build();
    long time1 = System.nanoTime();
    long cpu1 = cpu();
    Thread.sleep(Long.parseLong(arguments[0]));
    long cpu2 = cpu();
    long time2 = System.nanoTime();
    Diagnosis diagnosis = client.diagnose(failure, Attempt.to(target));
    long time3 = System.nanoTime();
    long cpu3 = cpu();
    client.diagnose(failure, Attempt.to(target));
    long time4 = System.nanoTime();
    client.close();

    long[] results = {
      time1 - time0, cpu1 - cpu0, time3 - time2, cpu3 - cpu2, time4 - time3,
    };
    for (long result : results) {
      System.out.print(result / 1000 + " ");
    }
    System.out.println(diagnosis.situation());
  }

  // What this thread had of a processor, in nanoseconds; other load does not count.
  private static long cpu() {
    try {
      String stat = Files.readString(Path.of("/proc/thread-self/schedstat"));
      return Long.parseLong(stat.substring(0, stat.indexOf(' ')));
    } catch (IOException e) { // Not Linux.
      return 0;
    }
  }
}
