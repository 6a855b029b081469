package dev.startuphelp.server.state;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what has to outlive the process, one after the other on a thread of its own: forcing it to
 * a busy disk takes seconds, in which the next edit has to be noticed. Any thread may use it;
 * whoever made it closes it.
 */
public final class Keeping implements Executor, AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("state-keeper").factory());

  @Override
  public void execute(Runnable task) {
    try {
      thread.execute(() -> safely(task));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "Nothing is kept any more: the service is stopping");
    }
  }

  private static void safely(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) { // The top of the thread: what comes next is kept all the same.
      LOG.log(System.Logger.Level.ERROR, "Keeping something in the state directory failed", e);
    }
  }

  /** Waits until everything is kept, but no longer than ten seconds. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "The disk of the state directory is so slow that the last edits are not kept yet");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
