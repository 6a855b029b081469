package dev.startuphelp.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.GoldenDocuments;
import dev.startuphelp.protocol.GoldenDocuments.Golden;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The web client reads the same documents as the server and the SDK, and makes the same of them.
 */
@ExtendWith(ChromiumExtension.class)
class GoldenDocumentsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PARTS =
      List.of("accepted", "problems", "standingHelp", "standingHelpOf", "revision", "publishedAt");

  private static ModulesPage page;

  @BeforeAll
  static void open(ModulesPage opened) {
    page = opened;
  }

  static Stream<Golden> documents() {
    return GoldenDocuments.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isReadAsExpected(Golden golden) throws IOException {
    JsonNode expected = golden.expected().path("network");

    JsonNode read = read(golden, expected);

    for (String part : PARTS) {
      if (expected.has(part)) {
        assertThat(read.path(part)).as(part).isEqualTo(expected.path(part));
      }
    }
    for (int i = 0; i < expected.path("shown").size(); i++) {
      assertThat(read.path("shown").path(i))
          .as("shown at %s", expected.at("/shown/" + i + "/at"))
          .isEqualTo(expected.at("/shown/" + i + "/notices"));
    }
  }

  private static JsonNode read(Golden golden, JsonNode expected) throws IOException {
    Object read =
        page.evaluate(
            "async ({document, shown, applications}) => JSON.stringify("
                + "(await import('/golden-reader.js'))"
                + ".read(document, JSON.parse(shown), JSON.parse(applications)))",
            Map.of(
                "document",
                Base64.getEncoder().encodeToString(golden.document()),
                "shown",
                expected.path("shown").isMissingNode() ? "[]" : expected.path("shown").toString(),
                "applications",
                JSON.writeValueAsString(names(expected.path("standingHelpOf")))));
    return JSON.readTree((String) read);
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }
}
