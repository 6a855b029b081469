package dev.startuphelp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.GoldenDocuments;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page answers the golden cases of what is told first as the SDK does. */
@ExtendWith(ChromiumExtension.class)
class CalmGoldenTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ModulesPage page;

  @BeforeAll
  static void open(ModulesPage opened) {
    page = opened;
  }

  static Stream<JsonNode> explaining() {
    return each(GoldenDocuments.explain("explaining"));
  }

  static Stream<JsonNode> titles() {
    return each(GoldenDocuments.explain("titles"));
  }

  @ParameterizedTest
  @MethodSource("explaining")
  void aNoticeExplainsWhatItSays(JsonNode golden) {
    Object explains =
        page.evaluate(
            "async (golden) => (await import('/explain.js')).explains(JSON.parse(golden))",
            golden.toString());

    assertThat(explains)
        .as(golden.get("name").asText())
        .isEqualTo(golden.get("explains").asBoolean());
  }

  // The golden times are Moscow's, as is the zone of the browser.
  @ParameterizedTest
  @MethodSource("titles")
  void anAnnouncedFailureHasItsEndInItsTitle(JsonNode golden) {
    Object title =
        page.evaluate(
            """
            async (text) => {
              const golden = JSON.parse(text);
              const end = golden.end === null ? null : Date.parse(golden.end);
              const words = (await import('/words.js')).wordsFor([golden.language]);
              return (await import('/titles.js')).announced({ ...golden, end, now: Date.parse(golden.now) }, words);
            }
            """,
            golden.toString());

    assertThat(title).as(golden.toString()).isEqualTo(golden.get("title").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "offline, null",
    "unreachable, null",
    "timeout, null",
    "slow, null",
    "gateway, 500",
    "gateway, 502",
    "gateway, 503",
    "gateway, 504"
  })
  void theWayOfAKindIsWhatItsSituationsHaveInCommon(String kind, String status) throws IOException {
    JsonNode drawn =
        ask("JSON.stringify((await import('/way.js')).wayOf({ kind: '%s' }))".formatted(kind));
    JsonNode situations =
        ask(
            "JSON.stringify((await import('/probe.js')).situationsOf('%s', %s))"
                .formatted(kind, status));

    Set<String> possible = each(situations).map(JsonNode::asText).collect(Collectors.toSet());
    List<JsonNode> rows =
        each(GoldenDocuments.explain("way").get("situations"))
            .filter(row -> possible.contains(row.get("situation").asText()))
            .toList();
    assertThat(rows).hasSameSizeAs(possible);
    for (String place : List.of("computer", "network", "server")) {
      assertThat(drawn.get(place).asText()).as(place).isEqualTo(common(rows, place));
    }
  }

  private static String common(List<JsonNode> rows, String place) {
    Set<String> states =
        rows.stream().map(row -> row.get(place).asText()).collect(Collectors.toSet());
    return states.size() == 1 ? states.iterator().next() : "not-known";
  }

  private static JsonNode ask(String expression) throws IOException {
    return JSON.readTree((String) page.evaluate("async () => " + expression));
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
