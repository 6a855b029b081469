package dev.startuphelp.client.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Lines of failures without a secret, which tell the reason: what libraries, drivers and servers
 * write. None may lose anything, alone or beside others.
 */
class HarmlessLinesTest {

  @Test
  void keepsThemAsTheyAre() throws IOException {
    assertThat(lines())
        .hasSizeGreaterThan(150)
        .allSatisfy(line -> assertThat(Redaction.redact(line)).isEqualTo(line));
  }

  @Test
  void removesASecretBetweenThemAndLeavesThem() throws IOException {
    List<String> lines = lines();
    List<String> secrets = Secrets.texts();
    Random random = new Random(1);
    int changed = 0;
    for (int round = 0; round < 1_000; round++) {
      String before = lines.get(random.nextInt(lines.size()));
      String after = lines.get(random.nextInt(lines.size()));
      String secret = secrets.get(random.nextInt(secrets.size()));
      String redacted = Redaction.redact(before + "\n" + secret + "\n" + after);

      assertThat(redacted).doesNotContain(Secrets.MARKER);
      assertThat(Redaction.redact(redacted)).isEqualTo(redacted);
      changed += redacted.startsWith(before + "\n") && redacted.endsWith("\n" + after) ? 0 : 1;
    }
    assertThat(changed).isLessThanOrEqualTo(10);
  }

  private static List<String> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(HarmlessLinesTest.class.getResourceAsStream("harmless.txt"))) {
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
