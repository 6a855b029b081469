package dev.startuphelp.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Fuzzes every fuzz test of a module in turn, each in a JVM of its own, because the fuzzer takes
 * one for each, and prints a row for each. {@code mvn -Pfuzz} runs it.
 */
public final class Fuzzing {

  /** The tag of every fuzz test. */
  private static final String TAG = "jazzer";

  private static final Pattern PROGRESS =
      Pattern.compile("#(\\d+)\\s.* cov: (\\d+) .* corp: (\\d+)/.* exec/s: (\\d+)");
  private static final Pattern FOUND = Pattern.compile("Test unit written to (\\S+)");

  private Fuzzing() {}

  /**
   * Fuzzes; the exit status is 1 when something was found.
   *
   * @param arguments the folder of the test classes, one for the logs, the time for each test as
   *     the fuzzer writes it (1m, 30s), and perhaps words, one of which a test's name has to hold
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments[0].equals("one")) {
      System.exit(fuzz(arguments[1], arguments[2]) ? 0 : 1);
    }
    Path logs = Files.createDirectories(Path.of(arguments[1]));
    List<String> words = List.of(arguments).subList(3, arguments.length);
    System.out.printf(
        "%n%-28s %12s %9s %9s %8s  %s%n",
        "fuzz test", "inputs", "a second", "branches", "corpus", "found");
    boolean foundNothing = true;
    for (String test : tests(Path.of(arguments[0]))) {
      if (words.isEmpty() || words.stream().anyMatch(test::contains)) {
        foundNothing &= fuzzInItsOwnJvm(test, arguments[2], logs);
      }
    }
    System.exit(foundNothing ? 0 : 1);
  }

  private static Set<String> tests(Path classes) {
    TestPlan plan =
        LauncherFactory.create()
            .discover(
                LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClasspathRoots(Set.of(classes)))
                    .filters(includeTags(TAG))
                    .build());
    Set<String> names = new TreeSet<>();
    for (TestIdentifier root : plan.getRoots()) {
      plan.getDescendants(root).stream()
          .flatMap(test -> test.getSource().stream())
          .filter(MethodSource.class::isInstance)
          .forEach(source -> names.add(((MethodSource) source).getClassName()));
    }
    return names;
  }

  private static boolean fuzzInItsOwnJvm(String test, String time, Path logs)
      throws IOException, InterruptedException {
    String name = test.substring(test.lastIndexOf('.') + 1);
    Path log = logs.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx1g",
            "-Djazzer.disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
            "-cp",
            System.getProperty("java.class.path"),
            Fuzzing.class.getName(),
            "one",
            test,
            time);
    builder.environment().put("JAZZER_FUZZ", "1");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean foundNothing = process.waitFor() == 0;
    System.out.println(row(name, Files.readString(log, ISO_8859_1), foundNothing, log));
    return foundNothing;
  }

  private static String row(String name, String log, boolean foundNothing, Path file) {
    String row = "%-28s %12s %9s %9s %8s".formatted(name, "?", "?", "?", "?");
    Matcher progress = PROGRESS.matcher(log);
    while (progress.find()) { // The last line tells the sum.
      row =
          "%-28s %,12d %,9d %,9d %,8d"
              .formatted(
                  name,
                  count(progress, 1),
                  count(progress, 4),
                  count(progress, 2),
                  count(progress, 3));
    }
    Matcher found = FOUND.matcher(log);
    String input = found.find() ? found.group(1) : "";
    return row + (foundNothing ? "  nothing" : "  %s, see %s".formatted(input, file));
  }

  private static long count(Matcher progress, int group) {
    return Long.parseLong(progress.group(group));
  }

  /** Runs one test in this JVM, which the environment has told to fuzz. */
  private static boolean fuzz(String test, String time) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(test))
            .filters(includeTags(TAG))
            .configurationParameter("jazzer.max_duration", time)
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    listener.getSummary().printFailuresTo(new PrintWriter(System.out, true));
    return listener.getSummary().getTotalFailureCount() == 0
        && listener.getSummary().getTestsSucceededCount() > 0;
  }
}
