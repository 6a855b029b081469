package dev.startuphelp.client.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.startuphelp.client.failure.Side;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.protocol.GoldenDocuments;
import dev.startuphelp.protocol.Severity;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SDK answers the golden cases of what is told first as the page does. */
class ExplainTest {

  static Stream<JsonNode> explaining() {
    return each(GoldenDocuments.explain("explaining"));
  }

  static Stream<JsonNode> situations() {
    return each(GoldenDocuments.explain("way").get("situations"));
  }

  static Stream<JsonNode> probes() {
    return each(GoldenDocuments.explain("way").get("probes"));
  }

  static Stream<JsonNode> titles() {
    return each(GoldenDocuments.explain("titles"));
  }

  @ParameterizedTest
  @MethodSource("explaining")
  void aNoticeExplainsWhatItSays(JsonNode golden) {
    boolean explains =
        Explaining.explains(
            Side.valueOf(golden.get("side").asText().toUpperCase(Locale.ROOT)),
            golden.get("situation").asText(),
            golden.get("onThisComputer").asBoolean(),
            Severity.ofWireName(golden.get("severity").asText()).orElseThrow(),
            each(golden.get("situations")).map(JsonNode::asText).toList());

    assertThat(explains).as(golden.toString()).isEqualTo(golden.get("explains").asBoolean());
  }

  @Test
  void theTableOfWaysHasEverySituation() {
    assertThat(situations().map(row -> row.get("situation").asText()))
        .containsExactlyElementsOf(Stream.of(Situation.values()).map(Situation::name).toList());
  }

  @ParameterizedTest
  @MethodSource("situations")
  void aSituationTellsHowFarTheWayIsOpen(JsonNode golden) {
    Situation situation = Situation.valueOf(golden.get("situation").asText());

    Way way = Way.of(situation, golden.get("throughProxy").asBoolean(), false);

    assertThat(situation.isProxied()).isEqualTo(golden.get("throughProxy").asBoolean());
    assertThat(drawn(way)).isEqualTo(drawn(golden));
  }

  @ParameterizedTest
  @MethodSource("probes")
  void probesTellMoreOfTheWay(JsonNode golden) {
    List<Way.Found> found = new ArrayList<>();
    for (JsonNode hop : golden.get("found")) {
      found.add(
          new Way.Found(
              hop.get("hop").asText(),
              hop.get("passed").asBoolean(),
              Optional.ofNullable(hop.get("reason")).map(r -> Situation.valueOf(r.asText()))));
    }

    Way way =
        Way.of(
            Situation.valueOf(golden.get("situation").asText()),
            golden.get("throughProxy").asBoolean(),
            found);

    assertThat(drawn(way)).isEqualTo(drawn(golden.get("way")));
  }

  @Test
  void whatIsNotKnownIsBeingLookedAtWhileProbesAreUnderWay() {
    Way way = Way.of(Situation.CONNECT_TIMEOUT, false, true);

    assertThat(drawn(way)).isEqualTo("looking fails looking");
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aTitleSaysUntilWhenInWords(JsonNode golden) {
    OffsetDateTime now = OffsetDateTime.parse(golden.get("now").asText());
    JsonNode end = golden.get("end");
    JsonNode name = golden.get("name");

    String title =
        Wording.of(Locale.forLanguageTag(golden.get("language").asText()))
            .announced(
                Severity.ofWireName(golden.get("severity").asText()).orElseThrow(),
                end.isNull() ? null : OffsetDateTime.parse(end.asText()).toInstant(),
                name.isNull() ? null : name.asText(),
                now.toZonedDateTime());

    assertThat(title).isEqualTo(golden.get("title").asText());
  }

  private static String drawn(Way way) {
    List<Way.State> states = new ArrayList<>();
    states.add(way.computer());
    way.proxy().ifPresent(states::add);
    states.add(way.network());
    states.add(way.server());
    return String.join(
        " ",
        states.stream().map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
  }

  private static String drawn(JsonNode way) {
    return String.join(
        " ",
        Stream.of("computer", "proxy", "network", "server")
            .filter(way::has)
            .map(place -> way.get(place).asText())
            .toList());
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
