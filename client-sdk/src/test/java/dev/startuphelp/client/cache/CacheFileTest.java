package dev.startuphelp.client.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.client.time.Confirmation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheFileTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");
  private static final Confirmation CONFIRMED = new Confirmation(NOON, NOON.plusSeconds(7), null);
  private static final CacheRecord FULL =
      new CacheRecord(
          new KeptDocument("{\"helpText\":\"Помощь\"}", "\"1\"", true, CONFIRMED, "k1a2b3c4d"),
          new KeptHelp("Call 123.", null, new Confirmation(null, NOON, null)),
          new KeptHelp(null, "https://help.example.com/", CONFIRMED));

  @TempDir Path folder;

  @Test
  void givesBackWhatWasKept() {
    keep(FULL);

    assertThat(file().read()).contains(FULL);
  }

  @Test
  void givesBackARecordInWhichEverythingIsAbsent() {
    keep(CacheRecord.EMPTY);

    assertThat(file().read()).contains(CacheRecord.EMPTY);
  }

  @Test
  void countsAsAbsentBeforeTheFirstRecord() {
    assertThat(file().read()).isEmpty();
  }

  @Test
  void changesWhatAnotherProcessKept() {
    CacheFile one = file();
    CacheFile other = file();

    one.update(record -> record.withRemembered(help("one")));
    other.update(record -> record.withInfobase(help("other")));

    assertThat(one.read()).contains(new CacheRecord(null, help("one"), help("other")));
  }

  @Test
  void survivesEveryPossibleTruncation() throws IOException {
    keep(FULL);
    byte[] whole = Files.readAllBytes(path());

    for (int length = 0; length < whole.length; length++) {
      Files.write(path(), Arrays.copyOf(whole, length));
      assertThat(file().read()).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void survivesEveryDamagedByte() throws IOException {
    keep(FULL);
    byte[] whole = Files.readAllBytes(path());

    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x41;
      Files.write(path(), damaged);
      assertThat(file().read()).as("byte %d", i).isEmpty();
    }
  }

  @Test
  void fallsBackToThePreviousGenerationWhenTheFileIsDamaged() throws IOException {
    keep(FULL);
    file().update(record -> record.withRemembered(help("newer")));

    Files.writeString(path(), "damaged");

    assertThat(file().read()).contains(FULL);
  }

  @Test
  void doesNotReplaceAGoodPreviousGenerationByADamagedFile() throws IOException {
    keep(FULL);
    file().update(record -> record.withRemembered(help("newer")));
    Files.writeString(path(), "damaged");

    file().update(record -> record.withRemembered(help("newest")));
    Files.writeString(path(), "damaged again");

    assertThat(file().read()).contains(FULL);
  }

  @Test
  void countsARecordOfAnotherVersionAsAbsent() throws IOException {
    keep(FULL);
    byte[] other = Files.readAllBytes(path());
    other[7] = 1;
    Files.write(path(), other);

    assertThat(file().read()).isEmpty();
  }

  @Test
  void countsAFileThatIsTooLargeAsAbsent() throws IOException {
    Files.write(path(), new byte[RecordFormat.MAX_BYTES + 1]);

    assertThat(file().read()).isEmpty();
  }

  @Test
  void canReadAgainWhatWasKeptHoweverLongItWas() {
    KeptHelp endless =
        new KeptHelp("x".repeat(1_000_000), "https://" + "y".repeat(9_999), CONFIRMED);

    file().update(record -> FULL.withRemembered(endless).withInfobase(endless));

    CacheRecord read = file().read().orElseThrow();
    assertThat(read.document()).isEqualTo(FULL.document());
    assertThat(read.remembered()).isEqualTo(endless);
  }

  @Test
  void countsADirectoryInItsPlaceAsAbsent() throws IOException {
    Files.createDirectory(path());

    assertThat(file().read()).isEmpty();
    assertThatCode(() -> keep(FULL)).doesNotThrowAnyException();
  }

  @Test
  void countsAFileThatCannotBeReadAsAbsent() throws IOException {
    Path unreadable = Path.of("/proc/self/mem"); // Nobody can, not even root: it begins with a gap.
    assumeTrue(Files.isRegularFile(unreadable), "such a file is only on Linux");
    keep(FULL);
    file().update(record -> record.withRemembered(help("newer")));
    Files.delete(path());
    Files.createSymbolicLink(path(), unreadable);

    assertThat(file().read()).contains(FULL);
    file().update(record -> record.withRemembered(help("newest")));

    assertThat(file().read().orElseThrow().remembered()).isEqualTo(help("newest"));
  }

  @Test
  void worksOnBesideAProcessThatHasLockedTheFile() throws IOException {
    keep(FULL);

    try (FileChannel other = FileChannel.open(path(), StandardOpenOption.WRITE);
        FileLock lock = other.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThatCode(() -> keep(CacheRecord.EMPTY)).doesNotThrowAnyException();
      assertThatCode(() -> file().read()).doesNotThrowAnyException();
    }

    assertThat(file().read().orElseThrow()).isIn(FULL, CacheRecord.EMPTY);
  }

  @Test
  void neverThrowsWhenTheFolderCannotBeMade() throws IOException {
    Path notAFolder = Files.writeString(folder.resolve("taken"), "a file");
    CacheFile file = new CacheFile(notAFolder.resolve("client"), "app.help");

    assertThatCode(() -> file.update(record -> FULL)).doesNotThrowAnyException();
    assertThat(file.read()).isEmpty();
  }

  @Test
  void warnsOnceThoughNothingCanBeRead() throws IOException {
    Files.writeString(path(), "damaged");
    Files.writeString(folder.resolve("app.help.previous"), "damaged");
    CacheFile file = file();

    List<Level> levels = levelsWhile(file::read);

    assertThat(levels).containsOnlyOnce(Level.WARNING);
  }

  @Test
  void letsOnlyTheOwnerRead() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path own = folder.resolve("deep").resolve("client");
    CacheFile file = new CacheFile(own, "app.help");

    file.update(record -> FULL);
    file.update(record -> FULL);

    assertThat(permissions(own)).isEqualTo("rwx------");
    assertThat(permissions(own.resolve("app.help"))).isEqualTo("rw-------");
    assertThat(permissions(own.resolve("app.help.previous"))).isEqualTo("rw-------");
  }

  @Test
  void leavesNoTemporaryFileBehind() throws IOException {
    keep(FULL);
    Path leftover = Files.writeString(folder.resolve("app.help1.tmp"), "of a process that died");
    Files.setLastModifiedTime(leftover, FileTime.from(Instant.now().minusSeconds(7_200)));

    keep(FULL);

    try (var files = Files.list(folder)) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("app.help", "app.help.previous");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void staysWholeWhenManyWriteAtOnce(int writers) {
    List<Thread> threads = new ArrayList<>();
    AtomicInteger torn = new AtomicInteger();
    for (int i = 0; i < writers; i++) {
      KeptHelp own = help("writer " + i);
      CacheFile file = file(); // As in a process of its own: nothing in common but the folder.
      Runnable writing =
          () -> {
            for (int n = 0; n < 10; n++) {
              file.update(record -> record.withRemembered(own));
              if (file.read().isEmpty()) {
                torn.incrementAndGet();
              }
            }
          };
      threads.add(new Thread(writing));
    }

    List<Level> levels =
        levelsWhile(
            () -> {
              threads.forEach(Thread::start);
              threads.forEach(CacheFileTest::join);
            });

    assertThat(levels).doesNotContain(Level.WARNING);
    assertThat(torn).hasValue(0);
    assertThat(file().read().orElseThrow().remembered()).isNotNull();
  }

  private void keep(CacheRecord record) {
    file().update(before -> record);
  }

  private CacheFile file() {
    return new CacheFile(folder, "app.help");
  }

  private Path path() {
    return folder.resolve("app.help");
  }

  private static KeptHelp help(String text) {
    return new KeptHelp(text, null, CONFIRMED);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Level> levelsWhile(Runnable action) {
    List<Level> levels = new CopyOnWriteArrayList<>();
    Logger logger = Logger.getLogger("dev.startuphelp.client");
    Handler collecting =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            levels.add(record.getLevel());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(collecting);
    try {
      action.run();
    } finally {
      logger.removeHandler(collecting);
    }
    return levels;
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
