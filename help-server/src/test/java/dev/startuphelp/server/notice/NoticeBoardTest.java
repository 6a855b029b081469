package dev.startuphelp.server.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.HandMovedClock;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's half of the failure contract: last good beats new bad, also across a restart. */
final class NoticeBoardTest {

  private static final String GOOD = "{\"userMessage\": \"Down.\"}";
  private static final String BROKEN = "{\"userMessage\": \"Down again.\",}";
  private static final Instant WRITTEN = Instant.parse("2026-11-22T08:00:00.900Z");

  @TempDir private Path folder;
  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final List<Load> loads = new ArrayList<>();
  private Path notice;
  private Path state;

  @BeforeEach
  void name() {
    notice = folder.resolve("notice.json");
    state = folder.resolve("state");
  }

  private void write(String text) throws IOException {
    Files.writeString(notice, text);
    Files.setLastModifiedTime(notice, FileTime.from(WRITTEN));
  }

  private NoticeBoard board() {
    NoticeFile file = new NoticeFile(notice, ZoneOffset.UTC);
    return new NoticeBoard(file, new LastKnownGood(state), clock, List.of(loads::add));
  }

  private static String message(NoticeBoard board) {
    return board.current().document().notices().stream()
        .map(shown -> shown.userMessage().byLanguage().toString())
        .findFirst()
        .orElse("none");
  }

  private String lastLine() {
    LoadLog log = new LoadLog("notice.json", new Summary(clock, ZoneOffset.UTC));
    return log.line(loads.get(loads.size() - 1));
  }

  @Test
  void servesNothingWhenThereNeverWasAFile() {
    NoticeBoard board = board();

    assertThat(board.current()).isEqualTo(Publication.NOTHING);
    assertThat(board.status().reading()).isEqualTo(FileReading.Missing.NO_FILE);
  }

  @Test
  void publishesAnEdit() throws IOException {
    write(GOOD);
    NoticeBoard board = board();

    write("{\"userMessage\": \"Up again.\"}");
    board.reload();

    assertThat(message(board)).isEqualTo("{und=Up again.}");
    assertThat(lastLine()).contains("instead of revision", "Up again.", "shown until further");
  }

  @Test
  void publishesTheNextEditWhileTheDiskIsStillBusyWithTheLast() throws IOException {
    Queue<Runnable> disk = new ArrayDeque<>();
    LastKnownGood lastKnownGood = new LastKnownGood(state, disk::add);
    write(GOOD);
    NoticeFile file = new NoticeFile(notice, ZoneOffset.UTC);
    NoticeBoard board = new NoticeBoard(file, lastKnownGood, clock, List.of(loads::add));

    String edit = "{\"userMessage\": \"Up again.\"}";
    write(edit);
    board.reload();
    assertThat(message(board)).isEqualTo("{und=Up again.}");
    assertThat(state).doesNotExist();

    disk.forEach(Runnable::run);
    assertThat(lastKnownGood.read().orElseThrow().bytes())
        .isEqualTo(FileBytes.of(edit.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void revisionIsTheBeginningOfTheHashOfTheFile() throws IOException {
    write("{}");

    // printf {} | sha256sum
    assertThat(board().current().revision()).contains("44136fa355b3");
  }

  @Test
  void keepsLastGoodNoticeWhenTheEditIsInvalid() throws IOException {
    write(GOOD);
    NoticeBoard board = board();

    write(BROKEN);
    board.reload();

    assertThat(message(board)).isEqualTo("{und=Down.}");
    assertThat(board.status().reading()).isInstanceOf(FileReading.Invalid.class);
    assertThat(lastLine()).contains("notice.json:1:30:", "still served", "Down.");
  }

  @Test
  void keepsLastGoodNoticeWhenTheEditIsNotUtf8() throws IOException {
    write(GOOD);
    NoticeBoard board = board();

    Files.write(notice, new byte[] {'{', '"', (byte) 0xCF, '"', '}'});
    board.reload();

    assertThat(message(board)).isEqualTo("{und=Down.}");
    assertThat(lastLine()).contains("notice.json:1:3:", "UTF-8");
  }

  @Test
  void keepsLastGoodNoticeAcrossARestartWithTheFileStillBroken() throws IOException {
    write(GOOD);
    Publication before = board().current();
    write(BROKEN);

    NoticeBoard restarted = board();

    assertThat(restarted.current()).isEqualTo(before);
    assertThat(lastLine()).contains("still served");
  }

  @Test
  void keepsLastGoodNoticeWhenTheFileIsMissingAndSaysHowToEndIt() throws IOException {
    write(GOOD);
    NoticeBoard board = board();

    Files.delete(notice);
    board.reload();

    assertThat(message(board)).isEqualTo("{und=Down.}");
    assertThat(lastLine()).contains("is missing", "To end a notice, write {}");
  }

  @Test
  void keepsLastGoodNoticeWhenTheFileIsEmptyAndSaysHowToEndIt() throws IOException {
    write(GOOD);
    NoticeBoard board = board();

    write(" \n");
    board.reload();

    assertThat(message(board)).isEqualTo("{und=Down.}");
    assertThat(lastLine()).contains("is empty", "To end a notice, write {}");
  }

  @Test
  void endsANoticeWhenTheFileSaysNothing() throws IOException {
    write(GOOD);
    NoticeBoard board = board();

    write("{}");
    board.reload();

    assertThat(message(board)).isEqualTo("none");
  }

  @Test
  void publishesTheGoodNoticesAndTellsOfTheBadOne() throws IOException {
    write("{\"notices\": [{\"userMessage\": \"A\"}, {\"userMessage\": 5}]}");

    NoticeBoard board = board();

    assertThat(message(board)).isEqualTo("{und=A}");
    assertThat(lastLine()).contains("notice.json:1:52: /notices/1/userMessage");
  }

  @Test
  void takesTheTimeOfTheFileForTheTimeOfPublication() throws IOException {
    write(GOOD);

    assertThat(board().current().publishedAt()).contains(Instant.parse("2026-11-22T08:00:00Z"));
  }

  @Test
  void takesTheTimeOfPublicationThatTheFileGives() throws IOException {
    write("{\"publishedAt\": \"2026-11-01T00:00:00Z\"}");

    assertThat(board().current().publishedAt()).contains(Instant.parse("2026-11-01T00:00:00Z"));
  }

  @Test
  void documentDoesNotTellTheTimeOfTheFileWhichReplicasDoNotShare() throws IOException {
    write(GOOD);

    assertThat(board().current().document().publishedAt()).isNull();
  }

  @Test
  void touchedFileIsNoNewPublication() throws IOException {
    write(GOOD);
    NoticeBoard board = board();
    Publication before = board.current();

    Files.setLastModifiedTime(notice, FileTime.from(WRITTEN.plusSeconds(60)));
    board.reload();

    assertThat(board.current()).isSameAs(before);
    assertThat(loads).hasSize(1);
  }

  @Test
  void touchedFileIsNoNewPublicationAcrossARestart() throws IOException {
    write(GOOD);
    Publication before = board().current();
    Files.setLastModifiedTime(notice, FileTime.from(WRITTEN.plusSeconds(60)));

    assertThat(board().current()).isEqualTo(before);
  }

  @Test
  void repairedFileWithTheServedContentIsNoNewPublication() throws IOException {
    write(GOOD);
    NoticeBoard board = board();
    Publication before = board.current();
    write(BROKEN);
    board.reload();
    clock.forward(Duration.ofMinutes(1));

    write(GOOD);
    board.reload();

    assertThat(board.current()).isSameAs(before);
    assertThat(board.status().reading()).isInstanceOf(FileReading.Loaded.class);
    assertThat(lastLine()).contains("in order", "as before");
  }

  @Test
  void worksOnFromMemoryWhenTheStateCannotBeWritten() throws IOException {
    Files.writeString(state, "a file where the directory should be");
    write(GOOD);
    NoticeBoard board = board();

    write(BROKEN);
    board.reload();

    assertThat(message(board)).isEqualTo("{und=Down.}");
  }

  @Test
  void damagedStateCountsAsAbsent() throws IOException {
    write(GOOD);
    board();
    Path kept = state.resolve("last-known-good");
    byte[] bytes = Files.readAllBytes(kept);
    bytes[bytes.length - 2] ^= 1;
    Files.write(kept, bytes);
    write(BROKEN);

    assertThat(board().current()).isEqualTo(Publication.NOTHING);
  }

  @Test
  void truncatedStateCountsAsAbsent() throws IOException {
    write(GOOD);
    board();
    Path kept = state.resolve("last-known-good");
    byte[] bytes = Files.readAllBytes(kept);
    write(BROKEN);

    for (int length : new int[] {0, 1, 40, 100, bytes.length - 1}) {
      Files.write(kept, Arrays.copyOf(bytes, length));
      assertThat(board().current()).as("%d bytes", length).isEqualTo(Publication.NOTHING);
    }
  }

  @Test
  void stateLeavesNothingBesideIt() throws IOException {
    write(GOOD);
    board();

    try (var files = Files.list(state)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("last-known-good");
    }
  }

  @Test
  void noticeCannotWriteALineOfItsOwnIntoTheLog() throws IOException {
    write("{\"userMessage\": \"a\\nb\", \"x\\ny\": 1}");
    board();

    assertThat(lastLine()).contains("\"a b\"", "/x y").doesNotContain("\n");
  }
}
