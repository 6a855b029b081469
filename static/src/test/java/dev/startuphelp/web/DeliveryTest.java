package dev.startuphelp.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What must hold for the files before any browser sees them. */
class DeliveryTest {

  @Test
  void theVersionOfTheHelpPageChangesWithItsFiles() throws Exception {
    String worker = new String(file("worker.js"), UTF_8);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String name : precached(worker)) {
      digest.update(file(name));
    }
    String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);

    assertThat(worker)
        .as("Browsers fetch the changed files only when worker.js says another version")
        .contains("const VERSION = '" + version + "';");
  }

  @Test
  void theScriptOfTheApplicationsPagesIsLight() throws IOException {
    assertThat(compressed(file("startup-help.js"))).isLessThan(10 * 1024);
  }

  @Test
  void noPageHasInlineCode() throws IOException {
    for (String page : List.of("index.html", "offline.html")) {
      assertThat(new String(file(page), UTF_8))
          .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
          .doesNotContainPattern("<style|\\sstyle=|\\son\\w+=");
    }
  }

  private static List<String> precached(String worker) {
    String list = worker.replaceAll("(?s).*const FILES = \\[(.*?)\\];.*", "$1");
    return Pattern.compile("'([^']+)'")
        .matcher(list)
        .results()
        .map((MatchResult name) -> name.group(1))
        .toList();
  }

  private static int compressed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.size();
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = DeliveryTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
