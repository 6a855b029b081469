package dev.startuphelp.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.startuphelp.protocol.GoldenDocuments;
import dev.startuphelp.protocol.GoldenDocuments.Golden;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The SDK makes of every golden document what every side must make of it. */
class GoldenDocumentsTest {

  static Stream<Golden> documents() {
    return GoldenDocuments.all().filter(golden -> golden.expected().has("network"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isReadByTheRule(Golden golden) {
    JsonNode network = golden.expected().get("network");

    Reading reading = read(golden.document());

    assertThat(reading instanceof Reading.Accepted).isEqualTo(network.get("accepted").asBoolean());
    if (reading instanceof Reading.Accepted accepted) {
      network.path("shown").forEach(shown -> compare(accepted.document(), shown));
      compareStandingHelp(accepted.document(), network.path("standingHelp"));
    }
    if (reading != null && network.has("problems")) {
      List<String> codes =
          reading.problems().stream().map(problem -> problem.code().wireName()).toList();
      assertThat(codes).containsExactlyElementsOf(texts(network.get("problems"), "code"));
    }
  }

  private static @Nullable Reading read(byte[] bytes) {
    try {
      return DocumentText.read(DocumentText.decode(bytes));
    } catch (IOException e) { // No JSON at all.
      return null;
    }
  }

  private static void compare(HelpDocument document, JsonNode shown) {
    Locale locale = Locale.forLanguageTag(shown.path("language").asText("en"));
    List<Notice> notices =
        document.activeAt(
            Instant.parse(shown.get("at").asText()),
            shown.path("application").asText("any"),
            shown.path("situation").asText("UNKNOWN"));

    assertThat(notices.stream().map(notice -> notice.userMessage().in(locale)).toList())
        .containsExactlyElementsOf(texts(shown.get("notices"), "userMessage"));
    for (int i = 0; i < notices.size(); i++) {
      compare(notices.get(i), shown.get("notices").get(i));
    }
  }

  private static void compare(Notice notice, JsonNode expected) {
    check(expected, "severity", notice.severity().wireName());
    check(expected, "validFrom", notice.validFrom());
    check(expected, "validUntil", notice.end());
    check(expected, "helpUrl", notice.helpUrl());
  }

  private static void compareStandingHelp(HelpDocument document, JsonNode expected) {
    URI helpUrl = document.standingHelp().helpUrl();
    check(expected, "helpUrl", helpUrl);
    if (expected.has("contacts")) {
      assertThat(document.standingHelp().contacts()).hasSize(expected.get("contacts").size());
    }
  }

  private static void check(JsonNode expected, String field, @Nullable Object actual) {
    if (expected.hasNonNull(field)) {
      assertThat(String.valueOf(actual)).isEqualTo(expected.get(field).asText());
    }
  }

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(element -> texts.add(element.path(field).asText()));
    return texts;
  }
}
