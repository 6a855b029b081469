package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.client.time.Confirmation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a cache file, it is exactly a record that was written, or absent. */
class RecordFormatFuzzTest {

  private static final int HEAD = 16;

  static Stream<byte[]> seeds() throws IOException {
    Instant noon = Instant.parse("2026-11-22T12:00:00.123456789Z");
    Confirmation confirmed = new Confirmation(noon, noon, null);
    KeptHelp help = new KeptHelp("Call 123.", "tel:123", new Confirmation(null, noon, null));
    byte[] full =
        RecordFormat.write(
            new CacheRecord(new KeptDocument("{}", "\"1\"", true, confirmed), help, help));
    return Stream.of(
        new byte[0],
        full,
        RecordFormat.write(CacheRecord.EMPTY),
        Arrays.copyOf(full, full.length - 1),
        Arrays.copyOf(full, full.length + 1));
  }

  @MethodSource("seeds")
  @FuzzTest
  void isARecordOrAbsent(byte[] bytes) throws IOException {
    check(bytes);
    check(withRightChecksum(bytes));
  }

  private static void check(byte[] bytes) throws IOException {
    Optional<CacheRecord> record = read(bytes);
    if (record.isPresent()) {
      byte[] again = RecordFormat.write(record.get());
      assertThat(read(again)).isEqualTo(record);
      assertThat(again).hasSizeLessThanOrEqualTo(RecordFormat.MAX_BYTES);
    }
  }

  private static Optional<CacheRecord> read(byte[] bytes) {
    try {
      return Optional.of(RecordFormat.read(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** As if a faulty program had written it. */
  private static byte[] withRightChecksum(byte[] bytes) {
    if (bytes.length < HEAD) {
      return bytes;
    }
    byte[] right = bytes.clone();
    CRC32C crc = new CRC32C();
    crc.update(right, HEAD, right.length - HEAD);
    ByteBuffer.wrap(right)
        .putInt(0x53484C50)
        .putInt(RecordFormat.VERSION)
        .putInt(right.length - HEAD)
        .putInt((int) crc.getValue());
    return right;
  }
}
