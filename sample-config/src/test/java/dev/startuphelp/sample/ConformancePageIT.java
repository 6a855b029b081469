package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.conformance.Row;
import dev.startuphelp.protocol.conformance.Rows;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of the failure contract has something that shows it, and all of that exists. */
class ConformancePageIT {

  private static final Pattern ROW = Pattern.compile("`([a-z0-9-]+)`");

  /** What the contract speaks about; nothing of it may get lost from the page. */
  private static final List<String> CLIENT =
      List.of(
          "200, valid",
          "304",
          "200, but HTML",
          "200, but of a wrong type",
          "200, but truncated",
          "200, but too large or without an end",
          "200, but not JSON",
          "200, but malformed as a whole",
          "410",
          "204",
          "404, 401, 403, other 4xx",
          "429, 503 with `Retry-After`",
          "5xx",
          "refused",
          "name not known",
          "TLS",
          "timeout",
          "redirect",
          "cache file damaged",
          "cache file half-written",
          "cache file of another version",
          "cache file unreadable",
          "cache file locked by another process",
          "disk full",
          "directory read-only",
          "two processes, same cache",
          "anything unforeseen");

  private static final List<String> SERVICE =
      List.of(
          "invalid edit",
          "invalid edit, then a restart",
          "invalid edit, in health and on the admin page",
          "file replaced by rename",
          "file truncated and rewritten",
          "file swapped by a symbolic link (mounted ConfigMap)",
          "its directory replaced",
          "byte-order mark, UTF-16 with one",
          "any other code page",
          "file missing",
          "file empty",
          "never had one",
          "disk full",
          "state directory cannot be written");

  @Test
  void theClientsTableHasEveryEventAndEachIsShown() throws IOException {
    List<List<String>> table = table("## What a client does");

    assertThat(table).extracting(line -> line.get(0)).containsAll(CLIENT);
    assertThat(table).allSatisfy(line -> assertThat(line.get(2) + line.get(3)).contains("`"));
    assertThat(table.stream().flatMap(line -> names(line.get(2))))
        .containsExactlyInAnyOrderElementsOf(Rows.all().stream().map(Row::name).toList());
  }

  @Test
  void theServicesTableHasEveryEventAndEachHasATest() throws IOException {
    List<List<String>> table = table("## What the service does");

    assertThat(table).extracting(line -> line.get(0)).containsAll(SERVICE);
    assertThat(table).allSatisfy(line -> assertThat(NamedTests.in(line.get(2))).isNotEmpty());
  }

  @Test
  void allTestsThatAreNamedExist() throws IOException {
    assertThat(NamedTests.in(NamedTests.page("conformance.md")))
        .hasSizeGreaterThan(50)
        .allSatisfy(NamedTests::assertExists);
  }

  /** The cells of the table under a heading, without its head. */
  private static List<List<String>> table(String heading) throws IOException {
    String page = NamedTests.page("conformance.md");
    int begin = page.indexOf("\n" + heading + "\n");
    int next = page.indexOf("\n## ", begin + 1);
    return page.substring(begin, next < 0 ? page.length() : next)
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
        .toList();
  }

  private static Stream<String> names(String cell) {
    return ROW.matcher(cell).results().map(match -> match.group(1));
  }
}
