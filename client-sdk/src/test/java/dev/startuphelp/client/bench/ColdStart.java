package dev.startuphelp.client.bench;

import dev.startuphelp.protocol.picture.Bars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures what an application waits for in a fresh JVM: {@code build()}, the first {@code
 * diagnose} at once and after a second, and the next one. Prints a table in Markdown, in
 * milliseconds: median, least and most of several runs, and the median of the processor time of the
 * waiting thread (Linux only); draws the medians beside the aims.
 */
public final class ColdStart {

  private static final int RUNS = 15;
  private static final double NO_AIM = 0;

  private final List<Bars.Bar> bars = new ArrayList<>();

  private ColdStart() {}

  /**
   * Runs.
   *
   * @param arguments the class path: the SDK's jar and those of its dependencies; a folder for the
   *     picture
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[1]);
    FreshJvm application = FreshJvm.of(FirstDiagnosis.class, arguments[0], folder);
    new ColdStart().measure(application, folder);
  }

  private void measure(FreshJvm application, Path folder) throws IOException, InterruptedException {
    List<long[]> atOnce = runs(application, "0");
    List<long[]> later = runs(application, "1000");

    System.out.println("| ms | aim | median | least | most | processor |");
    System.out.println("|---|---|---|---|---|---|");
    row("build()", 5, atOnce, 0, 1);
    row("diagnose at once", 150, atOnce, 2, 3);
    row("diagnose a second later", 20, later, 2, 3);
    row("the next diagnose", NO_AIM, atOnce, 4, -1);
    Bars.draw("A fresh JVM waits for the SDK, in ms", bars, folder.resolve("sdk-cold-start.svg"));
  }

  private static List<long[]> runs(FreshJvm application, String pause)
      throws IOException, InterruptedException {
    Path cache = Files.createTempDirectory("cold-start");
    application.run(pause, cache.toString()); // Brings the jars into the system's memory.
    List<long[]> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      String[] results = application.run(pause, cache.toString()).split(" ");
      long[] micros = new long[results.length - 1];
      for (int i = 0; i < micros.length; i++) {
        micros[i] = Long.parseLong(results[i]);
      }
      runs.add(micros);
    }
    return runs;
  }

  private void row(String what, double aim, List<long[]> runs, int time, int cpu) {
    double[] times = sorted(runs, time);
    double median = times[times.length / 2];
    String processor = cpu < 0 ? "" : number(sorted(runs, cpu)[times.length / 2]);
    System.out.printf(
        "| %s | %s | %s | %s | %s | %s |%n",
        what,
        aim == NO_AIM ? "" : number(aim),
        number(median),
        number(times[0]),
        number(times[times.length - 1]),
        processor);
    bars.add(new Bars.Bar(what, median));
    if (aim != NO_AIM) {
      bars.add(new Bars.Bar("aim", aim));
    }
  }

  private static double[] sorted(List<long[]> runs, int column) {
    return runs.stream().mapToDouble(run -> run[column] / 1000.0).sorted().toArray();
  }

  private static String number(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }
}
