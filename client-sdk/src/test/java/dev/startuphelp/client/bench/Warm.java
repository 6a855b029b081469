package dev.startuphelp.client.bench;

import dev.startuphelp.protocol.picture.Bars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the JMH benchmarks of this package. Prints a table in Markdown, in microseconds, and draws
 * it.
 */
public final class Warm {

  private Warm() {}

  /**
   * Runs.
   *
   * @param arguments a folder for the picture
   */
  public static void main(String[] arguments) throws RunnerException, IOException {
    OptionsBuilder options = new OptionsBuilder();
    options.include(Warm.class.getPackageName() + ".*").verbosity(VerboseMode.SILENT);
    List<Bars.Bar> bars = new ArrayList<>();
    System.out.println("| µs | mean | error (99.9 %) | samples |");
    System.out.println("|---|---|---|---|");
    for (RunResult run : new Runner(options.build()).run()) {
      Result<?> result = run.getPrimaryResult();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | ± %.2f | %d |%n",
          result.getLabel(),
          result.getScore(),
          result.getScoreError(),
          result.getSampleCount());
      bars.add(new Bars.Bar(result.getLabel(), result.getScore()));
    }
    Bars.draw("In a warm JVM, in µs", bars, Path.of(arguments[0], "sdk-warm.svg"));
  }
}
