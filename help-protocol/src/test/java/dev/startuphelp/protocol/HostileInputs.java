package dev.startuphelp.protocol;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Inputs that parsers and screens are known to stumble over, in the spirit of the public
 * collections of hostile JSON and of naughty strings, written for this product. What fuzzing starts
 * from.
 */
public final class HostileInputs {

  private HostileInputs() {}

  /** Documents: all golden ones, odd ones, and the strings as text, address and language. */
  public static Stream<byte[]> documents() {
    return Stream.of(
            GoldenDocuments.all().map(GoldenDocuments.Golden::document),
            odd().map(HostileInputs::utf8),
            strings().map(HostileInputs::around).map(HostileInputs::utf8),
            encodings())
        .flatMap(all -> all);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A document with a string wherever it takes text. */
  private static String around(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> quoted.append("\\u%04x".formatted(c)));
    String string = quoted.append('"').toString();
    return "{\"helpText\":{%1$s:%1$s},\"helpUrl\":%1$s,\"contacts\":[{\"label\":%1$s,\"url\":%1$s}],"
            .formatted(string)
        + "\"notices\":[{\"id\":%1$s,\"userMessage\":%1$s,\"validUntil\":%1$s,\"severity\":%1$s}]}"
            .formatted(string);
  }

  private static Stream<byte[]> encodings() {
    String text = "{\"userMessage\":\"Не работает.\"}";
    return Stream.of(
        text.getBytes(StandardCharsets.UTF_16),
        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
        text.getBytes(StandardCharsets.UTF_16LE),
        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
        text.getBytes(java.nio.charset.Charset.forName("windows-1251")),
        new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'},
        new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
        new byte[] {(byte) 0xEF, (byte) 0xBB},
        new byte[] {0});
  }

  private static Stream<String> odd() {
    return Stream.of(
        "",
        " \t\r\n",
        "null",
        "[]",
        "\"",
        "{\"",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":1,}",
        "{,}",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1}{",
        "{\"a\":1}]",
        "{\"a\":1}#",
        "{\"a\":1}/**/",
        "// c\r{}",
        "{\"a\":01}",
        "{\"a\":-}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":+1}",
        "{\"a\":1e400}",
        "{\"a\":-1E-999999999}",
        "{\"a\":123456789012345678901234567890}",
        "{\"a\":" + "9".repeat(1_200) + "}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":0x1F}",
        "{\"a\":nul}",
        "{\"a\":truefalse}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\ud800\"}",
        "{\"\\ud83d\":\"\\udca9\\ud83d\"}",
        "{\"a\":\"\u0001\"}",
        "{\"a\":\"line\nend\"}",
        "{\"a\":1,\"a\":2}",
        "{\"notices\":[{\"userMessage\":\"a\"},]}",
        "{\"notices\":{\"0\":{}}}",
        "{\"notices\":[[[[]]]]}",
        "{\"notices\":[null,1,\"\",{}]}",
        "{\"userMessage\":\"a\",\"validFrom\":\"2026-02-29T00:00Z\"}",
        "{\"userMessage\":\"a\",\"validUntil\":\"2026-10-25T02:30\"}",
        "{\"userMessage\":\"a\",\"validUntil\":\"0000-01-01T00:00-18:00\"}",
        "{\"userMessage\":\"a\",\"validUntil\":\"9999-12-31T24:00+18:00\"}",
        "[".repeat(100),
        "[".repeat(3_000),
        "{\"a\":".repeat(3_000),
        "{\"a\":\"" + "x".repeat(5_000) + "\"}",
        "a: b\n c: d",
        "a: &x [1]\nb: *x",
        "a: &x\n  <<: *x",
        "? a\n: b",
        "? {a: b}\n: c",
        "- a\n-b",
        "a: !!java.net.URL [\"http://127.0.0.1/\"]",
        "!!javax.script.ScriptEngineManager []",
        "a: |\n  b\n c",
        "a: >-\n\n\n",
        "a: \"b\n  c\\\n  d\"",
        "%YAML 9.9\n---\na: b",
        "--- a\n--- b\n...",
        "a: b\n...\n]",
        "\ta: b",
        "a:\tb",
        "a: 2026-11-24\nb: 0o17\nc: 1_000\nd: .inf\ne: ~\nf: yes",
        "a: [b, {c: d}, e",
        "#only a comment",
        "a: b\u0085c: d\u2028e: f",
        "userMessage: Down: all\nvalidUntil: 2026-11-24T14:00:00",
        "notices:\n- userMessage: a\n  validUntil: 14:00\n- \n-");
  }

  /** Strings that are text, and nothing but text. */
  public static Stream<String> strings() {
    return List.of(
        "",
        " ",
        "null",
        "undefined",
        "__proto__",
        "constructor",
        "-1",
        "1e1000",
        "0x0",
        "NaN",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"'><svg/onload=alert(1)>",
        "<html><b>bold</b>",
        "&lt;&#60;&amp;",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "\\\\server\\share",
        "https://user:pass@example.com/",
        "https://example.com\\@evil.example/",
        "https://example.com/\u202Egnp.exe",
        "https://[::1]:65536/",
        "https://例え.example/",
        "http:/example.com",
        "//example.com",
        "mailto:a@example.com?body=%0d%0aBcc:b@example.com",
        "tel:+7(495)123-45-67;ext=1",
        "%n%s%x%d",
        "{0} {1} '{'",
        "${jndi:ldap://127.0.0.1/a}",
        "$(reboot) `reboot`",
        "' OR '1'='1",
        "../../../../etc/passwd",
        "CON",
        "\u0000",
        "\u0007\b\u001B[31mred\u001B[0m",
        "\u001B]0;title\u0007",
        "a\r\nSet-Cookie: b=c",
        "\u202Eevil\u202C",
        "\u2066isolated\u2069",
        "zero\u200Bwidth\u200D\uFEFF",
        "soft\u00ADhyphen",
        "line\u2028separator\u2029",
        "\u0085\u000B\f",
        "\uD800",
        "\uDC00\uD800",
        "\uFFFE\uFFFF",
        "\uD83D\uDC69\u200D\uD83D\uDC67",
        "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324",
        "İıſK",
        "Ω≈ç√∫˜µ≤≥÷",
        "田中さんにあげて下さい",
        "ﷺﷺﷺ",
        "מה שלומך",
        "\uDB40\uDC41\uDB40\uDC7F",
        "e\u0301\u0301\u0301",
        "ª".repeat(5_000))
        .stream();
  }
}
