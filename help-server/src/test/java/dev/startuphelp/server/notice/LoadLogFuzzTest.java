package dev.startuphelp.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.HostileInputs;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a notice file, its load is one line in the log. */
final class LoadLogFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final NoticeFile FILE = new NoticeFile(Path.of("notice.json"), ZoneOffset.UTC);
  private static final LoadLog LOG =
      new LoadLog("notice.json", new Summary(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC));

  static Stream<byte[]> seeds() {
    return HostileInputs.documents();
  }

  @MethodSource("seeds")
  @FuzzTest
  void writesOneShortLine(byte[] bytes) {
    FileReading reading = FILE.interpret(FileBytes.of(bytes));
    Publication now =
        reading instanceof FileReading.Loaded loaded
            ? Publication.of(loaded, NOW)
            : Publication.NOTHING;

    String line = LOG.line(new Load(reading, Publication.NOTHING, now));

    assertThat(line).hasSizeLessThan(8_000).isEqualTo(PlainText.clean(line).replace('\n', ' '));
  }
}
