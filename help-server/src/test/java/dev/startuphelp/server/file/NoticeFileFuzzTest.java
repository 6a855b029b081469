package dev.startuphelp.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.BoundedTime;
import dev.startuphelp.protocol.HostileInputs;
import dev.startuphelp.protocol.PlainText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes of a notice file are, they are read or refused, with a place in the file. */
final class NoticeFileFuzzTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final List<NoticeFile> FILES =
      List.of(
          new NoticeFile(Path.of("notice.json"), ZONE),
          new NoticeFile(Path.of("notice.yaml"), ZONE));

  static Stream<byte[]> seeds() {
    return HostileInputs.documents();
  }

  @MethodSource("seeds")
  @FuzzTest
  void readsOrRefuses(byte[] bytes) {
    FILES.forEach(file -> BoundedTime.check(() -> read(file, FileBytes.of(bytes))));
  }

  private static void read(NoticeFile file, FileBytes bytes) {
    FileReading reading = file.interpret(bytes);
    FileReading checked = file.check(bytes, NOW);

    assertThat(checked.getClass()).isEqualTo(reading.getClass());
    if (reading instanceof FileReading.Invalid) {
      assertThat(reading.errors()).isNotEmpty();
    }
    List<String> lines = (bytes.text().orElse("") + "|").lines().toList(); // The end is a place.
    for (Finding finding : checked.findings()) {
      assertThat(isOneCleanLine(finding.describe(Locale.ENGLISH))).isTrue();
      assertThat(isOneCleanLine(finding.describe(RUSSIAN))).isTrue();
      assertThat(finding.shortPointer()).hasSizeLessThanOrEqualTo(Finding.LONGEST_POINTER + 1);
      if (bytes.text().isPresent()) {
        assertThat(isInside(finding.position(), lines)).as("%s", finding).isTrue();
      }
    }
  }

  private static boolean isOneCleanLine(String text) {
    return !text.isBlank() && text.length() < 2_000 && text.equals(PlainText.clean(text));
  }

  private static boolean isInside(Position position, List<String> lines) {
    return position.line() >= 1
        && position.line() <= lines.size()
        && position.column() >= 1
        && position.column() <= lines.get(position.line() - 1).length() + 1;
  }
}
