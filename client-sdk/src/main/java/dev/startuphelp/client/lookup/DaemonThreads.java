package dev.startuphelp.client.lookup;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a client, all daemons named {@code startup-help}: one that only keeps the time and
 * therefore never blocks, and at most four that work and go when there is nothing to do. Four,
 * because a network share, a name service and a disk may each hold one for minutes.
 */
public final class DaemonThreads implements Background {

  private static final Logger LOG = System.getLogger("dev.startuphelp.client");
  private static final int WORKERS = 4;
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons());
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          WORKERS, WORKERS, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons());

  /** Starts no thread yet. */
  public DaemonThreads() {
    workers.allowCoreThreadTimeOut(true);
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void run(Runnable task) {
    try {
      workers.execute(() -> runSafely(task));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "Dropped a task after close");
    }
  }

  @Override
  public void after(Duration delay, Runnable task) {
    try {
      ScheduledFuture<?> unused =
          timer.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "Dropped a task after close");
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      timer.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
      workers.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // The top of a thread: nothing that goes wrong here concerns the application.
  private static void runSafely(Runnable task) {
    try {
      task.run();
    } catch (Throwable e) {
      LOG.log(Level.DEBUG, "Something unforeseen; help goes on with what is known", e);
    }
  }

  // Inherits nothing: neither thread locals nor a class loader that a container wants to unload.
  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(null, task, "startup-help", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
      return thread;
    };
  }
}
