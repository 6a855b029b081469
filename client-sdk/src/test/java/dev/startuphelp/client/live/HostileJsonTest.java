package dev.startuphelp.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.Reading;
import dev.startuphelp.protocol.conformance.HostileJson;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileJsonTest {

  static List<HostileJson> hostile() {
    return HostileJson.all();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void takesOfItWhatEveryReaderTakes(HostileJson hostile) {
    assertThat(notice(hostile.bytes())).isEqualTo(hostile.notice());
  }

  private static @Nullable String notice(byte[] bytes) {
    try {
      return DocumentText.read(DocumentText.decode(bytes)) instanceof Reading.Accepted accepted
          ? accepted.document().notices().stream()
              .map(Notice::userMessage)
              .map(text -> text.in(Locale.ENGLISH))
              .findFirst()
              .orElse("")
          : null;
    } catch (IOException e) { // No JSON, or no UTF-8.
      return null;
    }
  }
}
