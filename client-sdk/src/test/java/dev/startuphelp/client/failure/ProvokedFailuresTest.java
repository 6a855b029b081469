package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.Provocation.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Provokes every failure of the table in docs/situations.md and compares what is told with what the
 * table says. The table is written from the same provocations, with {@code -Dwrite.table=true}.
 */
class ProvokedFailuresTest {

  private static final Path PAGE = Path.of("../docs/situations.md");
  private static final String BEGIN = "<!-- written by ProvokedFailuresTest -->\n";
  private static final String END = "<!-- end -->\n";

  @TestFactory
  Stream<DynamicTest> tellsWhatTheTableSays() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Provocation provocation : all()) {
      for (Client client : provocation.ways().keySet()) {
        tests.add(
            DynamicTest.dynamicTest(
                provocation.what() + ", " + client.title, () -> check(provocation, client)));
      }
    }
    return tests.stream();
  }

  @Test
  void thePageHasTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String table = new ProvokedTable(everything()).markdown();
    if (Boolean.getBoolean("write.table")) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
      return;
    }

    assertThat(page.substring(begin, end))
        .as("the table of docs/situations.md; write it with -Dwrite.table=true")
        .isEqualTo(table);
  }

  private static void check(Provocation provocation, Client client) throws Exception {
    Evidence evidence = provocation.ways().get(client).fail();
    Classification told = FailureClassifier.classify(evidence);

    assertThat(told.situation())
        .as("by rule %s from%n%s", told.rule(), evidence.details())
        .isIn(provocation.expected(client));
  }

  private static List<Provocation> all() {
    List<Provocation> all = new ArrayList<>(ProvokedNetwork.all());
    all.addAll(ProvokedTls.all());
    all.addAll(ProvokedDatabase.all());
    all.addAll(ProvokedDirectory.all());
    all.addAll(ProvokedComputer.all());
    return all;
  }

  private static List<Provocation> everything() {
    List<Provocation> all = all();
    all.addAll(ProvokedNamespace.all());
    return all;
  }
}
