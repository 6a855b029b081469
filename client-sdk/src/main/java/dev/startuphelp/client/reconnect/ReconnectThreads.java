package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.lookup.Background;
import dev.startuphelp.client.lookup.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Two daemon threads: one may hang in an attempt while the other keeps the time. Without anything
 * to do they end by themselves.
 */
final class ReconnectThreads implements Background {

  private static final int IDLE_SECONDS = 5;

  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(2, DaemonThreads::daemon);

  ReconnectThreads() {
    threads.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public void run(Runnable task) {
    after(Duration.ZERO, task);
  }

  @Override
  public void after(Duration delay, Runnable task) {
    try {
      ScheduledFuture<?> unused = threads.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) { // It was closed, and nothing is due any more.
      return;
    }
  }

  /** Waits for nobody: this is called on the event thread. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
