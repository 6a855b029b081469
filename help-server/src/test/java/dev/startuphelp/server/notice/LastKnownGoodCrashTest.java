package dev.startuphelp.server.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.protocol.WritingProcess;
import dev.startuphelp.server.file.FileBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever dies while the last known good is kept, and wherever, leaves the old one or the new. */
final class LastKnownGoodCrashTest {

  @TempDir private Path folder;

  @Test
  void killedAtAnyMomentItIsTheOldOneOrTheNew() throws Exception {
    Random moments = new Random();
    for (int round = 0; round < WritingProcess.rounds(); round++) {
      int acknowledged = WritingProcess.startAndKill(moments, Writer.class, folder);

      assertThat(number(folder)).isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void onAFullDiskAndAReadOnlyOneItIsTheOldOne() throws Exception {
    assumeTrue(WritingProcess.hasSmallDisks(), "mounting needs Linux");

    assertThat(WritingProcess.onASmallDisk(folder, SmallDisk.class))
        .contains("full: 1, 2 files", "room again: 3", "read-only: 3");
  }

  /** The number in what is kept, which is whole; 0 before the first. */
  private static int number(Path folder) {
    return new LastKnownGood(folder)
        .read()
        .map(
            kept -> {
              int number = (int) kept.publishedAt().getEpochSecond();
              assertThat(kept).isEqualTo(kept(number));
              return number;
            })
        .orElse(0);
  }

  private static LastKnownGood.Kept kept(int number) {
    byte[] bytes = ("{\"helpText\": \"" + number + "x".repeat(9_000) + "\"}").getBytes(UTF_8);
    return new LastKnownGood.Kept(FileBytes.of(bytes), Instant.ofEpochSecond(number));
  }

  /** Counts up the number, and says each that is kept. */
  static final class Writer {
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      LastKnownGood lastKnownGood = new LastKnownGood(folder);
      for (int number = number(folder) + 1; ; number++) {
        lastKnownGood.keep(kept(number));
        System.out.println(number);
      }
    }
  }

  /** Keeps where there is no room, where there is again, and where nobody may write. */
  static final class SmallDisk {
    public static void main(String[] arguments) throws IOException, InterruptedException {
      Path folder = Path.of(arguments[0]);
      LastKnownGood lastKnownGood = new LastKnownGood(folder);
      lastKnownGood.keep(kept(1));
      Path filler = WritingProcess.fill(folder);
      lastKnownGood.keep(kept(2));
      System.out.println("full: " + number(folder) + ", " + count(folder) + " files");
      Files.delete(filler);
      lastKnownGood.keep(kept(3));
      System.out.println("room again: " + number(folder));
      WritingProcess.makeReadOnly(folder);
      lastKnownGood.keep(kept(4));
      System.out.println("read-only: " + number(folder));
    }

    private static long count(Path folder) throws IOException {
      try (Stream<Path> files = Files.list(folder)) {
        return files.count();
      }
    }
  }
}
