package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.lookup.Background;
import dev.startuphelp.client.lookup.DaemonThreads;
import java.time.Duration;
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
  public boolean run(Runnable task) {
    return after(Duration.ZERO, task);
  }

  @Override
  public boolean after(Duration delay, Runnable task) {
    return DaemonThreads.schedule(threads, delay, task);
  }

  /** Waits for nobody: this is called on the event thread. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
