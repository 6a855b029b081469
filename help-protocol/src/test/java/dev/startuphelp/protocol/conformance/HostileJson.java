package dev.startuphelp.protocol.conformance;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are nearly JSON, or JSON that nobody writes, after the ideas of the public collections
 * of such. Every reader of documents from the network takes the same of them.
 *
 * @param name for reports
 * @param bytes what comes from the network
 * @param notice the text of its notice; empty: it has none; null: it is refused as a whole
 */
public record HostileJson(String name, byte[] bytes, @Nullable String notice) {

  private static final String DOWN = "Down.";

  /** All of them. */
  public static List<HostileJson> all() {
    List<HostileJson> all = new ArrayList<>();
    strangeValues().forEach(value -> all.add(with(value, DOWN)));
    brokenValues().forEach(value -> all.add(with(value, null)));
    brokenDocuments().forEach(text -> all.add(of(text, null)));
    all.addAll(documents());
    all.addAll(encodings());
    return all;
  }

  @Override
  public String toString() {
    return name;
  }

  /** JSON all the same, in a field that nobody knows. */
  private static List<String> strangeValues() {
    return List.of(
        "-0",
        "0e1",
        "1E+2",
        "1e-2",
        "-1",
        "1.5",
        "123456789012345678901234567890",
        "9".repeat(1_500),
        "0." + "0".repeat(3_000) + "1",
        "1e400",
        "-1e400",
        "1e-400",
        "1e999999999999",
        "true",
        "false",
        "null",
        "\"\"",
        "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0000\"",
        "\"\\uD834\\uDd1e\"",
        "\"\\uDADA\"",
        "\"\\uDFAA\\uD834\"",
        "\"\\uFFFF\"",
        "\"\\uDBFF\\uDFFF\"",
        "\"\u007f\"",
        "\"\u2028\u2029\"",
        "\"\uFFFE\"",
        "\"" + "x".repeat(100_000) + "\"",
        "{\"" + "k".repeat(60_000) + "\": 1}",
        "{\"\": 0}",
        "{\"a\": 1, \"a\": 2}",
        "{\"\\u0000\": 1}",
        "[[], {}, [[]]]",
        nested(31),
        "\t[\r\n ]\n",
        "[" + "1,".repeat(10_000) + "1]",
        "{\"__proto__\": {\"userMessage\": \"Phished.\"}}");
  }

  private static List<String> brokenValues() {
    return List.of(
        "{\"\\uDFAA\": 1}",
        "[{\"a\\uD800b\": 1}]",
        "[1,]",
        "[,1]",
        "[1,,2]",
        "[1 true]",
        "[1",
        "1]",
        "{\"a\": 1,}",
        "{,\"a\": 1}",
        "{a: 1}",
        "{'a': 1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" \"b\"}",
        "{\"a\":: 1}",
        "{\"a\", 1}",
        "{1: 1}",
        "{null: 1}",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "+1",
        "-01",
        "01",
        "00",
        ".5",
        "-.5",
        "1.",
        "1.e3",
        "-",
        "--1",
        "0x1F",
        "1e",
        "1e+",
        "1E",
        "1eE2",
        "1_000",
        "1,000",
        "1 000",
        "\u0661",
        "\uFF11",
        "True",
        "TRUE",
        "nul",
        "nulll",
        "undefined",
        "truth",
        "fals",
        "\"\\x41\"",
        "\"\\u12\"",
        "\"\\u00G0\"",
        "\"\\\"",
        "\"\\'\"",
        "\"\\0\"",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"a\0b\"",
        "\"a\u0001b\"",
        "\"a\u001fb\"",
        "'a'",
        "`a`",
        "// no\n1",
        "/* no */ 1",
        "# no\n1",
        "\f1",
        "\u000b1",
        "\u00a01",
        "\u20601",
        "\uFEFF1",
        "\u00851",
        "\\u0031",
        "<1>",
        "${jndi:ldap://x}",
        nested(32),
        nested(100_000));
  }

  private static List<String> brokenDocuments() {
    String down = "{\"userMessage\": \"Down.\"}";
    return List.of(
        "",
        " ",
        "\uFEFF",
        "\uFEFF\uFEFF" + down,
        down + "}",
        down + ",",
        down + "\0",
        down + "x",
        down + "\uFEFF",
        down + down,
        down + " null",
        "(" + down + ")",
        "[" + down + "]",
        down.substring(0, down.length() - 1),
        "\"Down.\"",
        "null",
        "true",
        "0",
        "[]",
        "{",
        "}",
        "{]",
        "[}",
        ":",
        ",",
        "\\",
        "x=" + down,
        ")]}',\n" + down,
        "\u001f\u008b\b\0",
        "%PDF-1.4",
        "<?xml version=\"1.0\"?><userMessage>Down.</userMessage>");
  }

  private static List<HostileJson> documents() {
    return List.of(
        of("{\"userMessage\": \"No.\", \"userMessage\": \"Down.\"}", DOWN),
        of("{\"__proto__\": {\"userMessage\": \"Phished.\"}}", ""),
        of("{\"constructor\": 1, \"toString\": null, \"userMessage\": \"Down.\"}", DOWN),
        of("{\"userMessage\": {\"__proto__\": \"Phished.\", \"en\": \"Down.\"}}", DOWN),
        of("{\"userMessage\": {\"valueOf\": \"Down.\"}}", DOWN),
        of("{\"userMessage\": {\"a" + "-a".repeat(17) + "\": \"Down.\"}}", DOWN),
        of("{\"userMessage\": {\"a" + "-a".repeat(50_000) + "\": \"Down.\"}}", ""),
        of(beside("helpUrl", "https://example.com/" + "x".repeat(1_980)), DOWN),
        of(beside("helpUrl", "mailto:" + "%41".repeat(660)), DOWN),
        of(beside("helpUrl", "tel:1" + ";a".repeat(990)), DOWN),
        of("{\"userMessage\": 5}", ""),
        of("{\"userMessage\": \"Down.\", \"validUntil\": 4070908800}", ""),
        of("{\"userMessage\": \"Down.\", \"validUntil\": \"4070908800\"}", ""),
        of("{\"userMessage\": \"Down.\", \"validUntil\": [\"2099-01-01T00:00:00Z\"]}", ""),
        of("{\"usermessage\": \"Phished.\", \"userMessage \": \"Phished.\"}", ""),
        of("{\"\\u0075serMessage\": \"Down.\"}", DOWN),
        of("\n\r\t {\"userMessage\"\n:\r\"Down.\"\t} \n", DOWN),
        of("\uFEFF{\"userMessage\": \"Down.\"}", DOWN));
  }

  private static List<HostileJson> encodings() {
    List<HostileJson> all = new ArrayList<>();
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE")) {
      byte[] bytes = "{\"userMessage\": \"Down.\"}".getBytes(Charset.forName(charset));
      all.add(new HostileJson(charset, bytes, null));
    }
    int[][] wrong = {
      {0xC0, 0xAF}, {0x80}, {0xED, 0xA0, 0x80}, {0xF8, 0x88, 0x80, 0x80, 0x80}, {0xE2, 0x82},
      {0xFF}, {0xFE}, {0xF4, 0x90, 0x80, 0x80}, {0xE9}, {0xC3}
    };
    for (int[] bytes : wrong) {
      StringBuilder latin = new StringBuilder();
      for (int each : bytes) {
        latin.append((char) each);
      }
      byte[] document =
          ("{\"userMessage\": \"" + latin + "\"}").getBytes(StandardCharsets.ISO_8859_1);
      all.add(new HostileJson("wrong UTF-8 " + Integer.toHexString(bytes[0]), document, null));
    }
    return all;
  }

  private static String beside(String field, String text) {
    return "{\"userMessage\": \"Down.\", \"" + field + "\": \"" + text + "\"}";
  }

  private static HostileJson with(String value, @Nullable String notice) {
    return of("{\"userMessage\": \"Down.\", \"x\": " + value + "}", notice);
  }

  private static HostileJson of(String text, @Nullable String notice) {
    String name = text.length() <= 60 ? text : text.substring(0, 60) + "...";
    return new HostileJson(
        name.replaceAll("\\p{Cntrl}", "?"), text.getBytes(StandardCharsets.UTF_8), notice);
  }

  /** Lists in lists; with the document around them one more. */
  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }
}
