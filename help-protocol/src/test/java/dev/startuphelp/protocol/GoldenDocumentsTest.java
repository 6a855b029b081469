package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.startuphelp.protocol.GoldenDocuments.Golden;
import dev.startuphelp.protocol.Reading.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the reader makes of the golden documents. Those that are no JSON concern only the parsers.
 */
class GoldenDocumentsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static Stream<Golden> documents() {
    return GoldenDocuments.all()
        .filter(
            golden -> !golden.expected().at("/network/problems/0/code").asText().equals("syntax"));
  }

  @Test
  void theIndexNamesEveryDocument() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden"))) {
      List<String> present =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".expected.json"))
              .map(name -> name.replace(".expected.json", ""))
              .sorted()
              .toList();

      assertThat(GoldenDocuments.all().map(Golden::name)).containsExactlyElementsOf(present);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isReadFromTheNetworkAsExpected(Golden golden) throws IOException {
    JsonNode expected = golden.expected().path("network");

    Reading reading = DocumentReader.ofNetwork().read(tree(golden));

    assertThat(reading instanceof Accepted).isEqualTo(expected.path("accepted").asBoolean());
    assertThat(problems(reading, expected.path("problems"))).isEqualTo(expected.path("problems"));
    if (reading instanceof Accepted accepted) {
      checkContent(accepted.document(), expected);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isReadAsTheAdministratorsFileAsExpected(Golden golden) throws IOException {
    JsonNode expected = golden.expected().path("file");
    if (expected.at("/problems/0/code").asText().equals("syntax")) {
      return; // Strict parsing is the server's; here the document is known to be readable.
    }
    ZoneId zone = ZoneId.of(golden.expected().path("zone").asText("UTC"));

    Reading reading = DocumentReader.ofFile(zone).read(tree(golden));

    assertThat(reading instanceof Accepted).isEqualTo(expected.path("accepted").asBoolean());
    assertThat(problems(reading, expected.path("problems")))
        .isEqualTo(withoutPlaces(expected.path("problems")));
  }

  private static Object tree(Golden golden) throws IOException {
    return JSON.readValue(golden.document(), Object.class);
  }

  private static void checkContent(HelpDocument document, JsonNode expected) {
    if (expected.has("standingHelp")) {
      assertThat(standingHelp(document.standingHelp())).isEqualTo(expected.path("standingHelp"));
    }
    expected
        .path("standingHelpOf")
        .properties()
        .forEach(
            entry ->
                assertThat(standingHelp(document.forApplication(entry.getKey()).standingHelp()))
                    .as(entry.getKey())
                    .isEqualTo(entry.getValue()));
    if (expected.has("revision")) {
      assertThat(document.revision()).isEqualTo(expected.path("revision").asText());
      assertThat(document.publishedAt()).isEqualTo(expected.path("publishedAt").asText());
    }
    for (JsonNode shown : expected.path("shown")) {
      ArrayNode notices = NODES.arrayNode();
      Locale locale = Locale.forLanguageTag(shown.path("language").asText());
      document
          .activeAt(
              Instant.parse(shown.path("at").asText()),
              shown.path("application").asText(),
              shown.path("situation").asText())
          .forEach(notice -> notices.add(notice(notice, locale)));
      assertThat(notices).as("at %s", shown.path("at")).isEqualTo(shown.path("notices"));
    }
  }

  private static ArrayNode problems(Reading reading, JsonNode expected) {
    boolean withLevel = expected.path(0).has("level");
    ArrayNode problems = NODES.arrayNode();
    for (Problem problem : reading.problems()) {
      ObjectNode node = problems.addObject();
      node.put("code", problem.code().wireName()).put("pointer", problem.pointer());
      if (withLevel) {
        node.put("level", problem.level().name().toLowerCase(Locale.ROOT));
      }
    }
    return problems;
  }

  private static JsonNode withoutPlaces(JsonNode problems) {
    ArrayNode copy = problems.deepCopy();
    copy.forEach(problem -> ((ObjectNode) problem).remove(List.of("line", "column")));
    return copy;
  }

  private static ObjectNode notice(Notice notice, Locale locale) {
    ObjectNode node = NODES.objectNode();
    node.put("userMessage", notice.userMessage().in(locale));
    node.put("severity", notice.severity().wireName());
    put(node, "validFrom", notice.validFrom());
    put(node, "validUntil", notice.end());
    if (notice.helpText() != null) {
      node.put("helpText", notice.helpText().in(locale));
    }
    put(node, "helpUrl", notice.helpUrl());
    return node;
  }

  private static ObjectNode standingHelp(StandingHelp help) {
    ObjectNode node = NODES.objectNode();
    if (help.helpText() != null) {
      node.set("helpText", text(help.helpText()));
    }
    put(node, "helpUrl", help.helpUrl());
    help.contacts().forEach(contact -> node.withArray("contacts").add(contact(contact)));
    return node;
  }

  private static ObjectNode contact(Contact contact) {
    ObjectNode node = NODES.objectNode();
    node.set("label", text(contact.label()));
    put(node, "url", contact.url());
    if (contact.hours() != null) {
      node.set("hours", text(contact.hours()));
    }
    return node;
  }

  private static JsonNode text(LocalizedText text) {
    if (text.isPlain()) {
      return NODES.textNode(text.in(Locale.ROOT));
    }
    ObjectNode node = NODES.objectNode();
    text.byLanguage().forEach(node::put);
    return node;
  }

  private static void put(ObjectNode node, String field, Object value) {
    if (value != null) {
      node.put(field, value.toString());
    }
  }
}
