package dev.startuphelp.server.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.protocol.HostileInputs;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** However a usable file is written, an edit does what it says and leaves all else as it was. */
final class NoticeEditorFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final OffsetDateTime TWO = OffsetDateTime.parse("2026-11-24T14:00:00Z");
  private static final Announcement DOWN =
      new Announcement(
          null, "Down: \"all\" #1", null, null, null, TWO, false, null, null, List.of(), List.of());
  private static final Set<String> OF_THE_NOTICE =
      Set.of("userMessage", "validFrom", "validUntil", "endedAt", "severity", "notices");
  private static final List<NoticeFile> FILES =
      List.of(
          new NoticeFile(Path.of("notice.json"), ZoneOffset.UTC),
          new NoticeFile(Path.of("notice.yaml"), ZoneOffset.UTC));

  static Stream<byte[]> seeds() {
    return HostileInputs.documents();
  }

  @MethodSource("seeds")
  @FuzzTest
  void doesWhatItSaysAndNoMore(byte[] bytes) {
    for (NoticeFile file : FILES) {
      FileBytes before = FileBytes.of(bytes);
      if (file.interpret(before) instanceof FileReading.Loaded) {
        edit(file, before.text().orElseThrow());
      }
    }
  }

  private static void edit(NoticeFile file, String before) {
    NoticeEditor editor = new NoticeEditor(file, ZoneOffset.UTC);
    List<ListedNotice> notices = editor.notices(before);

    String announced = editor.set(before, DOWN, NOW);
    String ended = editor.end(before, notices, NOW);
    String cleared = editor.clear(before, notices);

    assertThat(rest(file, announced)).isEqualTo(rest(file, before));
    if (notices.stream().noneMatch(NoticeEditorFuzzTest::beginsLater)) {
      assertThat(editor.notices(announced)).anyMatch(NoticeEditorFuzzTest::isDown);
    }
    assertThat(rest(file, ended)).isEqualTo(rest(file, before));
    assertThat(editor.notices(ended))
        .hasSameSizeAs(notices)
        .allMatch(notice -> notice.notice().isEmpty() || notice.hasEnded(NOW));
    assertThat(rest(file, cleared)).isEqualTo(rest(file, before));
    assertThat(editor.notices(cleared)).isEmpty();
  }

  /** It would end before it begins: the desk refuses such a text. */
  private static boolean beginsLater(ListedNotice listed) {
    return listed
        .notice()
        .map(Notice::validFrom)
        .filter(from -> !from.isBefore(TWO.toInstant()))
        .isPresent();
  }

  private static boolean isDown(ListedNotice listed) {
    return listed
        .notice()
        .filter(notice -> notice.userMessage().equals(LocalizedText.of("Down: \"all\" #1")))
        .filter(notice -> TWO.toInstant().equals(notice.end()))
        .isPresent();
  }

  /** All values but those of notices. */
  private static Map<String, Optional<Object>> rest(NoticeFile file, String text) {
    Map<String, Optional<Object>> rest = new LinkedHashMap<>();
    Object values = file.values(FileBytes.of(text.getBytes(StandardCharsets.UTF_8))).orElseThrow();
    ((Map<?, ?>) values)
        .forEach(
            (name, value) -> {
              if (!OF_THE_NOTICE.contains(String.valueOf(name))) {
                rest.put((String) name, Optional.ofNullable(value));
              }
            });
    return rest;
  }
}
