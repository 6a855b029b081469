package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.client.failure.Provocation.Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Failures in a network namespace of their own, on a computer that speaks Russian where it can:
 * what Java passes on is the system's text.
 */
class NamespaceTest {

  private static final String PREPARE =
      "ip link set lo up && ip route add prohibit 10.1.0.0/16 && ip route add blackhole"
          + " 10.2.0.0/16 && ip route add unreachable 10.3.0.0/16 && exec \"$@\"";

  @TempDir Path locales;

  @Test
  void tellsWhatTheTableSaysAlsoInRussian() throws Exception {
    boolean possible = run(List.of("unshare", "-n", "sh", "-c", "ip link set lo up")).status() == 0;
    if (!possible) {
      System.out.println("Failures of the network's routes are NOT PROVOKED: that takes root.");
    }
    assumeTrue(possible, "needs root and unshare");
    boolean russian = makeRussianLocale();
    if (!russian) {
      System.out.println("Failures are provoked in English only: there is no Russian locale.");
    }

    Ran ran = run(insideOfANamespace(), russian ? russian() : Map.of());

    assertThat(ran.status()).as(ran.output()).isZero();
    for (Provocation provocation : ProvokedNamespace.all()) {
      for (Client client : provocation.ways().keySet()) {
        assertThat(told(ran.output(), provocation, client))
            .as("%s by %s in%n%s", provocation.what(), client, ran.output())
            .isIn(provocation.expected(client));
      }
    }
  }

  private static List<String> insideOfANamespace() {
    List<String> command = new ArrayList<>(List.of("unshare", "-n", "sh", "-c", PREPARE, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(ProvokedNamespace.class.getName());
    return command;
  }

  private static Situation told(String output, Provocation provocation, Client client) {
    String begin = provocation.what() + "\t" + client + "\t";
    return output
        .lines()
        .filter(line -> line.startsWith(begin))
        .map(line -> Situation.valueOf(line.substring(begin.length()).split("\t")[0]))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line for " + begin + " in\n" + output));
  }

  private boolean makeRussianLocale() throws Exception {
    String folder = locales.resolve("ru_RU.UTF-8").toString();
    try {
      run(List.of("localedef", "-i", "ru_RU", "-f", "UTF-8", folder));
      return run(List.of("sh", "-c", "cat /no/such/file"), russian()).output().contains("Нет");
    } catch (IOException e) {
      return false; // There is no localedef here.
    }
  }

  private Map<String, String> russian() {
    return Map.of("LOCPATH", locales.toString(), "LC_ALL", "ru_RU.UTF-8", "LANG", "ru_RU.UTF-8");
  }

  private record Ran(int status, String output) {}

  private static Ran run(List<String> command) throws Exception {
    return run(command, Map.of());
  }

  private static Ran run(List<String> command, Map<String, String> environment) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(new HashMap<>(environment));
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), output);
    } catch (IOException e) {
      return new Ran(-1, String.valueOf(e.getMessage()));
    }
  }
}
