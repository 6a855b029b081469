package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.startuphelp.client.time.Confirmation;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record that help from outside could make. */
class RecordFormatTest {

  private static final int LONGEST_TEXT = 5_000;

  @ParameterizedTest
  @MethodSource("records")
  void isReadAsItWasWrittenAndNeverTooLarge(CacheRecord record) throws IOException {
    byte[] written = RecordFormat.write(record);

    assertThat(written).hasSizeLessThanOrEqualTo(RecordFormat.MAX_BYTES);
    assertThat(RecordFormat.read(written)).isEqualTo(record);
  }

  @ParameterizedTest
  @MethodSource("records")
  void isAbsentWhereverABitIsFlippedOrTheEndIsMissing(CacheRecord record) throws IOException {
    byte[] written = RecordFormat.write(record);

    for (int bit = 0; bit < 8 * written.length; bit += 1 + written.length / 20) {
      byte[] damaged = written.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> RecordFormat.read(damaged)).isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> RecordFormat.read(Arrays.copyOf(written, written.length / 2)))
        .isInstanceOf(IOException.class);
  }

  /** The same fifty in each run. */
  static Stream<CacheRecord> records() {
    Random random = new Random(1);
    return Stream.generate(() -> new CacheRecord(null, help(random), help(random))).limit(50);
  }

  private static @Nullable KeptHelp help(Random random) {
    return random.nextInt(5) == 0
        ? null
        : new KeptHelp(text(random), text(random), confirmation(random));
  }

  private static Confirmation confirmation(Random random) {
    return new Confirmation(random.nextInt(3) == 0 ? null : time(random), time(random), null);
  }

  private static Instant time(Random random) {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  /** Of any letters, so that some take one byte and some four. */
  private static @Nullable String text(Random random) {
    return random.nextInt(5) == 0
        ? null
        : random
            .ints(random.nextInt(LONGEST_TEXT), 0, Character.MAX_CODE_POINT + 1)
            .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
