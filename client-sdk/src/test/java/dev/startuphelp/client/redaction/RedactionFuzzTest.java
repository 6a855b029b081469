package dev.startuphelp.client.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.BoundedTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands around a secret, it is removed; and no text takes long. */
class RedactionFuzzTest {

  private static final List<String> CONTEXTS = Secrets.texts();
  private static final int LONG = 16_000;

  static Stream<byte[]> seeds() {
    return Stream.concat(
            CONTEXTS.stream(),
            Stream.of("\"", "'", "{", "password=\"", "Cookie: ", "//", "a@b:c@d", "/P /N /UC"))
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void removesTheSecretInAnySurroundings(byte[] bytes) {
    String around = new String(bytes, UTF_8).replace(Secrets.MARKER, "");
    String context = CONTEXTS.get(Math.floorMod(around.hashCode(), CONTEXTS.size()));
    int cut = around.length() / 2;
    String text = around.substring(0, cut) + "\n" + context + "\n" + around.substring(cut);

    String redacted = Redaction.redact(text);

    assertThat(redacted).doesNotContain(Secrets.MARKER);
    assertThat(Redaction.redact(redacted)).isEqualTo(redacted);
    BoundedTime.check(() -> Redaction.redact(repeated(around)));
  }

  private static String repeated(String text) {
    return text.isEmpty() ? "" : text.repeat(LONG / text.length() + 1).substring(0, LONG);
  }
}
