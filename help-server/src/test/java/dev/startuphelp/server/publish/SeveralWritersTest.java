package dev.startuphelp.server.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.WritingProcess;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writers in processes of their own: at the same time, and killed in the middle of it. */
final class SeveralWritersTest {

  @TempDir private Path folder;

  private Path notice() {
    return folder.resolve("notice.json");
  }

  private Path state() {
    return folder.resolve("state");
  }

  private NoticeDesk desk() {
    return new NoticeDesk(new NoticeFile(notice(), ZoneOffset.UTC), state(), Clock.systemUTC());
  }

  @Test
  void twoProcessesLoseNoneOfTheirEdits() throws Exception {
    Process one = WritingProcess.start(WriterProcess.class, notice(), state(), 20);
    Process other = WritingProcess.start(WriterProcess.class, notice(), state(), 20);
    assertThat(one.waitFor(60, TimeUnit.SECONDS) && other.waitFor(60, TimeUnit.SECONDS)).isTrue();

    assertThat(List.of(one.exitValue(), other.exitValue())).containsOnly(0);
    assertThat(WriterProcess.numberIn(desk().current().text().orElseThrow())).isEqualTo(40);
    assertThat(desk().history()).hasSize(40);
  }

  @Test
  void aKilledProcessLeavesTheOldOrTheNewAndNothingAcknowledgedIsLost() throws Exception {
    Random moments = new Random();
    for (int round = 0; round < WritingProcess.rounds(); round++) {
      int acknowledged =
          WritingProcess.startAndKill(
              moments, WriterProcess.class, notice(), state(), Integer.MAX_VALUE);

      CurrentFile current = desk().current();
      assertThat(current.reading()).isInstanceOf(FileReading.Loaded.class);
      int number = WriterProcess.numberIn(current.text().orElseThrow());
      assertThat(number).isBetween(acknowledged, acknowledged + 1);

      // The next writer tidies up: the history ends with what is in the file, and knows its author.
      assertThat(desk().publish(WriterProcess.text(number), current.version(), "anna"))
          .isInstanceOf(Outcome.Published.class);
      HistoryEntry newest = desk().history().get(0);
      assertThat(newest.version()).isEqualTo(current.version());
      assertThat(newest.author()).isEqualTo(Optional.of("writer"));
      assertThat(state().resolve("history/pending")).doesNotExist();
    }
  }

  @Test
  void keepsTheHistoryWithinItsBounds() throws IOException {
    Path directory = folder.resolve("bounded");
    History history = new History(directory, 3, 1_000_000);
    for (int i = 0; i < 5; i++) {
      history.add(
          new Kept(
              FileBytes.of(new byte[] {(byte) i}), Clock.systemUTC().instant(), Optional.empty()));
    }

    assertThat(history.versions()).extracting(Kept::version).hasSize(3).doesNotHaveDuplicates();
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void passesADamagedVersionOver() throws IOException {
    desk().publish("{\"userMessage\": \"One.\"}", null, "anna");
    desk().publish("{\"userMessage\": \"Two.\"}", null, "anna");
    try (Stream<Path> files = Files.list(state().resolve("history"))) {
      Path first = files.sorted().findFirst().orElseThrow();
      Files.writeString(first, Files.readString(first).replace("One", "Ono"));
    }

    assertThat(desk().history()).hasSize(1);
    assertThat(desk().publish("{}", null, "anna")).isInstanceOf(Outcome.Published.class);
  }
}
