package dev.startuphelp.client.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.GoldenDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jackson is the judge: the same texts are JSON, and they mean the same. */
class JsonTest {

  private static final ObjectMapper JACKSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        " \t\r\n{ } ",
        "null",
        "true",
        "false",
        "\"\"",
        "\"a\"",
        "{\"a\":1}",
        "[1 ,2]",
        "{\"a\":1,\"b\":[true,null,{\"c\":\"d\"}],\"a\":2}",
        "{\"\":0}",
        "[[[]]]",
        "[{}]",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0041\\uD83D\\uDE00\\ud800\"",
        "\"\\u00e9\\uFFFF\"",
        "\"\u007f\uFFFF\u2028\"",
        "0",
        "1",
        "-1",
        "10",
        "1.5",
        "0.25",
        "1e3",
        "1E+3",
        "1e-3",
        "-0.0e0",
        "123456789012345678901234567890",
        "1e400"
      })
  void readsWhatIsJson(String text) throws IOException {
    assertThat(Json.read(text)).isEqualTo(judged(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "{]",
        "[}",
        "\"",
        "\"a",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1",
        "{}{}",
        "{} x",
        "1 2",
        "[]]",
        "tru",
        "True",
        "nul",
        "nullx",
        "truefalse",
        "undefined",
        "NaN",
        "Infinity",
        "-",
        "+1",
        "01",
        "-01",
        "1.",
        ".5",
        "1.e3",
        "1e",
        "1e+",
        "0x10",
        "1_000",
        "--1",
        "1.5.5",
        "1e3.5",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\",
        "\"\n\"",
        "\"\t\"",
        "\"\0\"",
        "'a'",
        "// c\n{}",
        "/* c */ {}",
        "{} # c",
        "\u00a0{}",
        "\u2028{}",
        "\u000b1",
        "\uFEFF{}",
        "\u0661",
        "[\u0000]",
        "{\"a\":1}\0",
        "\0"
      })
  void refusesWhatIsNot(String text) {
    assertThatThrownBy(() -> judged(text)).isInstanceOf(JsonProcessingException.class);

    assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IOException.class);
  }

  static Stream<GoldenDocuments.Golden> documents() {
    return GoldenDocuments.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void agreesAboutTheGoldenDocumentsAndAboutDamagedOnes(GoldenDocuments.Golden golden) {
    String text = new String(golden.document(), StandardCharsets.UTF_8);
    Random random = new Random(20261124);

    agrees(text);
    for (int i = 0; i < 40 && !text.isEmpty(); i++) {
      agrees(damaged(text, random));
    }
  }

  @Test
  void takesOnlyAsciiForAHexadecimalDigit() { // Jackson takes U+0661 for an a.
    assertThatThrownBy(() -> Json.read("\"\\u\u0661111\"")).isInstanceOf(IOException.class);
  }

  @Test
  void isBoundedInDepth() throws IOException {
    assertThat(Json.read("[".repeat(32) + "]".repeat(32))).isInstanceOf(List.class);

    assertThatThrownBy(() -> Json.read("[".repeat(33) + "]".repeat(33)))
        .hasMessageContaining("deeper than 32");
    assertThatThrownBy(() -> Json.read("{\"a\":".repeat(100_000))).isInstanceOf(IOException.class);
  }

  @Test
  void saysWhereItIsNotJson() {
    assertThatThrownBy(() -> Json.read("{\"a\":x}")).hasMessageContaining("U+78 at character 6");
    assertThatThrownBy(() -> Json.read("{\"a\":")).hasMessageContaining("the end at character 6");
  }

  private static void agrees(String text) {
    assertThat(meaning(() -> Json.read(text))).as(text).isEqualTo(meaning(() -> judged(text)));
  }

  // One character lost, doubled, or replaced by one that means something in JSON.
  private static String damaged(String text, Random random) {
    int at = random.nextInt(text.length());
    String marks = "{}[]\",:\\ 0-.eEtn\n\0";
    String[] instead = {
      "", text.substring(at, at + 1).repeat(2), String.valueOf(marks.charAt(random.nextInt(18)))
    };
    return text.substring(0, at) + instead[random.nextInt(3)] + text.substring(at + 1);
  }

  private static @Nullable Object meaning(Reader reader) {
    try {
      return reader.read();
    } catch (IOException e) {
      return "not JSON";
    }
  }

  private static @Nullable Object judged(String text) throws IOException {
    return doubles(JACKSON.readValue(text, Object.class));
  }

  /** Jackson tells whole numbers from others; here all are doubles. */
  private static @Nullable Object doubles(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(JsonTest::doubles).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> fields = new LinkedHashMap<>();
      map.forEach((name, field) -> fields.put(name, doubles(field)));
      return fields;
    }
    return value;
  }

  private interface Reader {
    @Nullable Object read() throws IOException;
  }
}
