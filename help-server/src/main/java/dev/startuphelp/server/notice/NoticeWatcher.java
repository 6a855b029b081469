package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.file.Sighting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the notice file, on each hint and now and then without one, and hands what has come to
 * rest to the board. One thread of its own; whoever started it closes it.
 */
public final class NoticeWatcher implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.notice");
  private static final Duration QUIET = Duration.ofMillis(300);
  private static final Duration WHILE_PENDING = Duration.ofMillis(100);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

  private final NoticeFile file;
  private final NoticeBoard board;
  private final Runnable beside;
  private final Duration pollInterval;
  private final Settling settling = new Settling(QUIET);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ChangeHints hints;
  private final Thread thread;

  /**
   * Starts to watch.
   *
   * @param beside looks at what lies in the same folder, each time
   * @param pollInterval how often to look without a hint
   */
  public NoticeWatcher(NoticeFile file, NoticeBoard board, Runnable beside, Duration pollInterval) {
    this.file = file;
    this.board = board;
    this.beside = beside;
    this.pollInterval = pollInterval;
    this.hints = new ChangeHints(folderOf(file.path()));
    this.thread = Thread.ofPlatform().daemon().name("notice-watcher").start(this::watch);
  }

  private static Path folderOf(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private void watch() {
    try {
      // The pause bounds the work when a busy neighbour in the directory causes many hints.
      while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
        hints.await(settling.isPending() ? WHILE_PENDING : pollInterval);
        look();
      }
    } catch (InterruptedException e) {
      LOG.log(System.Logger.Level.DEBUG, "The notice file is no longer watched");
    }
  }

  private void look() {
    try {
      Sighting seen = file.look();
      settling.offer(seen, System.nanoTime()).ifPresent(board::accept);
      beside.run();
    } catch (RuntimeException e) { // The top of the thread: an unforeseen fault must not end it.
      LOG.log(System.Logger.Level.ERROR, "Looking at the notice file failed; trying again", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    hints.close();
    try {
      thread.join(LONGEST_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
