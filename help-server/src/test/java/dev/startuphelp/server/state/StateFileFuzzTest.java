package dev.startuphelp.server.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.server.file.FileBytes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file of the state directory, it is exactly what was written, or absent. */
final class StateFileFuzzTest {

  private static final String FORMAT = "startup-help history 1";

  static Stream<byte[]> seeds() {
    byte[] whole = file("2026-11-24T08:00:00Z", "anna", "{\"userMessage\":\"Down.\"}");
    return Stream.of(
        new byte[0],
        FORMAT.getBytes(UTF_8),
        whole,
        Arrays.copyOf(whole, whole.length - 1),
        Arrays.copyOf(whole, whole.length + 1),
        file("", "", ""),
        file(" ", "trailing \t", "\n\n"),
        file("a\rb", "\u2028", "\r\n"));
  }

  private static byte[] file(String first, String second, String content) {
    return new StateFile(List.of(first, second), FileBytes.of(content.getBytes(UTF_8)))
        .toBytes(FORMAT);
  }

  @MethodSource("seeds")
  @FuzzTest
  void isWhatWasWrittenOrAbsent(byte[] bytes) {
    StateFile.parse(bytes, FORMAT, 2)
        .ifPresent(file -> assertThat(file.toBytes(FORMAT)).isEqualTo(bytes));
    FileBytes content = FileBytes.of(bytes);
    byte[] written = new StateFile(List.of("", "anna"), content).toBytes(FORMAT);

    assertThat(StateFile.parse(written, FORMAT, 2).orElseThrow().content()).isEqualTo(content);
    damageAndRead(written, bytes);
  }

  /** One byte anywhere is another. */
  private static void damageAndRead(byte[] written, byte[] bytes) {
    byte[] damaged = written.clone();
    int at = Math.floorMod(Arrays.hashCode(bytes), damaged.length);
    damaged[at] ^= (byte) (1 << (bytes.length & 7));

    assertThat(StateFile.parse(damaged, FORMAT, 2)).isEmpty();
  }
}
