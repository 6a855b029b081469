package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.protocol.WritingProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever dies while the cache is written, and wherever, leaves the old record or the new one. */
class CacheCrashTest {

  @TempDir Path folder;

  @Test
  void killedAtAnyMomentItIsTheOldRecordOrTheNew() throws Exception {
    Random moments = new Random();
    for (int round = 0; round < WritingProcess.rounds(); round++) {
      int acknowledged = WritingProcess.startAndKill(moments, Writer.class, folder);

      assertThat(number(folder)).isBetween(acknowledged, acknowledged + 1);
    }
  }

  @Test
  void onAFullDiskAndAReadOnlyOneItIsTheOldRecord() throws Exception {
    assumeTrue(WritingProcess.hasSmallDisks(), "mounting needs Linux");

    assertThat(WritingProcess.onASmallDisk(folder, SmallDisk.class))
        .contains("full: 1", "room again: 3", "read-only: 3");
  }

  private static CacheFile file(Path folder) {
    return new CacheFile(folder, "app.help");
  }

  /** The number in the record, which is whole; 0 before the first. */
  private static int number(Path folder) {
    Optional<CacheRecord> record = file(folder).read();
    if (record.isEmpty()) {
      return 0;
    }
    KeptHelp kept = record.get().remembered();
    String text = kept == null ? "" : String.valueOf(kept.helpText());
    int number = Integer.parseInt(text.substring(0, text.indexOf(' ')));
    assertThat(record).contains(record(number));
    return number;
  }

  /** Large enough that half of one would be noticed. */
  private static CacheRecord record(int number) {
    Confirmation confirmed = new Confirmation(null, Instant.ofEpochSecond(number), null);
    return CacheRecord.EMPTY
        .withRemembered(new KeptHelp(number + " " + "x".repeat(3_900), null, confirmed))
        .withInfobase(new KeptHelp("y".repeat(number % 4_000), null, confirmed));
  }

  /** Counts up the number in the record, and says each that is written. */
  static final class Writer {
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      for (int number = number(folder) + 1; ; number++) {
        CacheRecord next = record(number);
        file(folder).update(before -> next);
        System.out.println(number);
      }
    }
  }

  /** Writes where there is no room, where there is again, and where nobody may. */
  static final class SmallDisk {
    public static void main(String[] arguments) throws IOException, InterruptedException {
      Path folder = Path.of(arguments[0]);
      keep(folder, 1);
      Path filler = WritingProcess.fill(folder);
      keep(folder, 2);
      System.out.println("full: " + number(folder));
      Files.delete(filler);
      keep(folder, 3);
      System.out.println("room again: " + number(folder));
      WritingProcess.makeReadOnly(folder);
      keep(folder, 4);
      System.out.println("read-only: " + number(folder));
    }

    private static void keep(Path folder, int number) {
      file(folder).update(before -> record(number));
    }
  }
}
