package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.startuphelp.client.time.Confirmation;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What holds for every record that help from outside could make. */
class RecordFormatPropertiesTest {

  @Provide
  Arbitrary<CacheRecord> records() {
    Arbitrary<Instant> times =
        Arbitraries.longs()
            .between(-1_000_000_000L, 100_000_000_000L)
            .map(seconds -> Instant.ofEpochSecond(seconds, Math.floorMod(seconds, 999_999_999L)));
    Arbitrary<Confirmation> confirmations =
        Combinators.combine(times.injectNull(0.3), times)
            .as((server, wall) -> new Confirmation(server, wall, null));
    Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(5_000);
    Arbitrary<KeptHelp> help =
        Combinators.combine(texts.injectNull(0.2), texts.injectNull(0.2), confirmations)
            .as(KeptHelp::new);
    return Combinators.combine(help.injectNull(0.2), help.injectNull(0.2))
        .as((remembered, infobase) -> new CacheRecord(null, remembered, infobase));
  }

  @Property(tries = 300)
  void isReadAsItWasWrittenAndNeverTooLarge(@ForAll("records") CacheRecord record)
      throws IOException {
    byte[] written = RecordFormat.write(record);

    assertThat(written).hasSizeLessThanOrEqualTo(RecordFormat.MAX_BYTES);
    assertThat(RecordFormat.read(written)).isEqualTo(record);
  }

  @Property(tries = 300)
  void isAbsentWhereverABitIsFlipped(
      @ForAll("records") CacheRecord record, @ForAll @LongRange(min = 0) long bit)
      throws IOException {
    byte[] damaged = RecordFormat.write(record);
    damaged[(int) (bit / 8 % damaged.length)] ^= (byte) (1 << (bit % 8));

    assertThatThrownBy(() -> RecordFormat.read(damaged)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> RecordFormat.read(Arrays.copyOf(damaged, damaged.length / 2)))
        .isInstanceOf(IOException.class);
  }
}
