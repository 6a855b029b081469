package dev.startuphelp.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.server.file.NoticeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which editors and mounts replace a file is noticed, with real files. */
final class NoticeWatcherTest {

  // The promise is 2 s after the last write on a machine that is not busy with a build.
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private final Queue<Load> loads = new ConcurrentLinkedQueue<>();
  private Path directory;
  private Path notice;
  private NoticeBoard board;
  private NoticeWatcher watcher;

  @BeforeEach
  void watch() throws IOException {
    directory = Files.createDirectory(folder.resolve("notices"));
    notice = directory.resolve("notice.yaml");
    Files.writeString(notice, yaml("first"));
    start();
  }

  private void start() {
    NoticeFile file = new NoticeFile(notice, ZoneOffset.UTC);
    LastKnownGood lastKnownGood = new LastKnownGood(folder.resolve("state"));
    board = new NoticeBoard(file, lastKnownGood, Clock.systemUTC(), List.of(loads::add));
    watcher = new NoticeWatcher(file, board, () -> {}, Duration.ofSeconds(1));
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  private static String yaml(String message) {
    return "userMessage: " + message + "\nhelpText: always\n";
  }

  private String message() {
    return board.current().document().notices().get(0).userMessage().in(List.of());
  }

  private void awaitMessage(String message) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> message().equals(message));
  }

  @Test
  void noticesAFileThatIsWrittenInPlace() throws IOException {
    Files.writeString(notice, yaml("second"));

    awaitMessage("second");
  }

  @Test
  void noticesAFileThatIsReplacedByRename() throws IOException {
    Path beside = Files.writeString(directory.resolve(".notice.swp"), yaml("second"));
    Files.move(beside, notice, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

    awaitMessage("second");
  }

  @Test
  void noticesASymbolicLinkThatIsSwapped() throws IOException {
    watcher.close();
    Path one = Files.createDirectory(directory.resolve("..1"));
    Path two = Files.createDirectory(directory.resolve("..2"));
    Files.writeString(one.resolve("notice.yaml"), yaml("mounted"));
    Files.writeString(two.resolve("notice.yaml"), yaml("swapped"));
    Files.createSymbolicLink(directory.resolve("..data"), Path.of("..1"));
    Files.delete(notice);
    Files.createSymbolicLink(notice, Path.of("..data/notice.yaml"));
    start();
    assertThat(message()).isEqualTo("mounted");

    Path fresh = Files.createSymbolicLink(directory.resolve("..data_tmp"), Path.of("..2"));
    Files.move(fresh, directory.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);

    awaitMessage("swapped");
  }

  @Test
  void noticesThatItsDirectoryIsReplacedAndWatchesTheNewOne() throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    Files.writeString(fresh.resolve("notice.yaml"), yaml("second"));
    Files.move(directory, folder.resolve("old"));
    Files.move(fresh, directory);
    awaitMessage("second");

    Files.writeString(notice, yaml("third"));

    awaitMessage("third");
  }

  @Test
  void noticesAFileThatComesBack() throws IOException {
    Files.delete(notice);
    await().atMost(SOON).until(() -> loads.size() == 2);
    assertThat(message()).isEqualTo("first");

    Files.writeString(notice, yaml("second"));

    awaitMessage("second");
  }

  @Test
  void neverPublishesHalfAFile() throws IOException {
    watcher.close();
    notice = Files.writeString(directory.resolve("notice.json"), "{\"userMessage\": \"first\"}");
    start();
    String text = "{\"notices\": [{\"userMessage\": \"in small pieces\"}]}";

    try (OutputStream out = Files.newOutputStream(notice)) {
      for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
        out.write(next);
      }
    }

    awaitMessage("in small pieces");
    watcher.close(); // Nothing is being loaded any more, so all loads have been told.
    Set<Publication> published = loads.stream().map(Load::now).collect(Collectors.toSet());
    assertThat(published).hasSize(3); // The YAML, then the JSON before and after; nothing between.
  }

  @Test
  void stopsItsThreadWhenItIsClosed() {
    watcher.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("notice-watcher");
  }
}
