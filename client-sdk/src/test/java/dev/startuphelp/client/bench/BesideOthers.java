package dev.startuphelp.client.bench;

import dev.startuphelp.protocol.picture.Bars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the SDK beside those of Unleash and ConfigCat at their nearest job: the first value from
 * a cache on disk, in a fresh JVM, with their server down. {@code src/bench/beside-others.sh}
 * prepares the applications and starts this.
 */
public final class BesideOthers {

  private static final int RUNS = 9;

  private final Map<String, FreshJvm> applications = new LinkedHashMap<>();
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();
  private final Path folder;

  private BesideOthers(Path folder) {
    this.folder = folder;
  }

  /**
   * Runs.
   *
   * @param arguments a folder for pictures, then the names of applications: NAME.jar and
   *     NAME.classpath (the jars of its libraries) lie in that folder
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    BesideOthers all = new BesideOthers(folder);
    for (String name : Arrays.asList(arguments).subList(1, arguments.length)) {
      all.applications.put(
          name,
          FreshJvm.of(
              folder.resolve(name + ".jar"),
              "FirstValue",
              Files.readString(folder.resolve(name + ".classpath"))));
      all.millis.put(name, new ArrayList<>());
    }
    all.measure();
  }

  private void measure() throws IOException, InterruptedException {
    for (int run = 0; run <= RUNS; run++) {
      for (Map.Entry<String, FreshJvm> each : applications.entrySet()) {
        double time = Double.parseDouble(each.getValue().run(cache(each.getKey()), "0"));
        if (run > 0) { // The first one brings the jars into the system's memory.
          millis.get(each.getKey()).add(time);
        }
      }
    }
    report();
  }

  private void report() throws IOException, InterruptedException {
    List<Bars.Bar> times = new ArrayList<>();
    List<Bars.Bar> classes = new ArrayList<>();
    List<Bars.Bar> sizes = new ArrayList<>();
    System.out.println("| | ms (median) | least | most | classes | classes after 5 s | KiB |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (Map.Entry<String, FreshJvm> each : applications.entrySet()) {
      String name = each.getKey();
      FreshJvm application = each.getValue();
      double[] sorted = millis.get(name).stream().mapToDouble(time -> time).sorted().toArray();
      long none = application.countClasses();
      long first = application.countClasses(cache(name), "0") - none;
      long later = application.countClasses(cache(name), "5000") - none;
      double median = sorted[sorted.length / 2];
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f | %.0f | %d | %d | %,d |%n",
          name,
          median,
          sorted[0],
          sorted[sorted.length - 1],
          first,
          later,
          application.bytes() / 1024);
      times.add(new Bars.Bar(name, median));
      classes.add(new Bars.Bar(name, first));
      sizes.add(new Bars.Bar(name, application.bytes() / 1024.0));
    }
    Bars.draw("First value from the cache, in ms", times, folder.resolve("sdk-first-value.svg"));
    Bars.draw("Classes loaded until then", classes, folder.resolve("sdk-classes.svg"));
    Bars.draw("On disk with all dependencies, in KiB", sizes, folder.resolve("sdk-bytes.svg"));
  }

  private String cache(String name) {
    return folder.resolve(name + ".cache").toString();
  }
}
