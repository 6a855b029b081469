package dev.startuphelp.protocol;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Runs something that must not take long, however hostile its input. Processor time of the thread
 * counts, so a busy computer makes no difference.
 */
public final class BoundedTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration MOST = Duration.ofSeconds(2);

  private BoundedTime() {}

  /** Runs it; throws when it took more than two seconds of processor time. */
  public static void check(Runnable action) {
    long start = THREADS.getCurrentThreadCpuTime();
    action.run();
    Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    if (taken.compareTo(MOST) > 0) {
      throw new AssertionError("took " + taken.toMillis() + " ms of processor time");
    }
  }
}
