package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.startuphelp.protocol.GoldenDocuments.Golden;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use agrees with the reader, as far as a schema can. */
class SchemaTest {

  // Rules that need a calendar, a parser or the whole text, and so are no business of a schema.
  private static final Set<String> BEYOND_A_SCHEMA =
      Set.of(
          "window-empty",
          "time-skipped",
          "time-repeated",
          "time-malformed",
          "link-refused",
          "without-message",
          "id-twice");

  static Stream<Golden> readableAsFile() {
    return GoldenDocuments.all()
        .filter(golden -> looksLikeJson(golden.document()))
        .filter(golden -> !firstCode(golden).equals("syntax"))
        .filter(golden -> !BEYOND_A_SCHEMA.contains(firstCode(golden)));
  }

  @ParameterizedTest
  @MethodSource("readableAsFile")
  void acceptsWhatTheReaderFindsNothingWrongWith(Golden golden) throws Exception {
    boolean good = true;
    for (JsonNode problem : golden.expected().at("/file/problems")) {
      good &= problem.path("level").asText().equals("info");
    }

    var errors =
        schema().validate(new String(golden.document(), StandardCharsets.UTF_8), InputFormat.JSON);

    assertThat(errors.isEmpty()).as("%s", errors).isEqualTo(good);
  }

  @Test
  void listsTheSituationsThatTheReaderKnows() throws Exception {
    List<String> listed = new ArrayList<>();

    GoldenDocuments.schema()
        .at("/$defs/situations/items/anyOf/0/enum")
        .forEach(name -> listed.add(name.asText()));

    assertThat(listed).isEqualTo(SituationName.known());
  }

  private static boolean looksLikeJson(byte[] document) {
    return document.length > 0 && (document[0] == '{' || document[0] == '[');
  }

  private static String firstCode(Golden golden) {
    return golden.expected().at("/file/problems/0/code").asText();
  }

  private static Schema schema() throws Exception {
    try (InputStream in = DocumentReader.class.getResourceAsStream("notice.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }
  }
}
