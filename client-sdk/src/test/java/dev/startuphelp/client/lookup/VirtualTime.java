package dev.startuphelp.client.lookup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time that goes by as fast as everything in it is done, for millions of events: a list for each
 * millisecond up to the end. What would happen later does not happen.
 */
final class VirtualTime implements Background {

  private static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

  private final @Nullable Event[] byMillisecond;
  private int now;

  private record Event(Runnable action, @Nullable Event next) {}

  VirtualTime(Duration length) {
    byMillisecond = new Event[Math.toIntExact(length.toMillis())];
  }

  /** Nanoseconds since the beginning. */
  long ticks() {
    return now * 1_000_000L;
  }

  /** Milliseconds since the beginning. */
  int milliseconds() {
    return now;
  }

  Instant instant() {
    return BEGIN.plusMillis(now);
  }

  @Override
  public boolean run(Runnable task) {
    task.run();
    return true;
  }

  @Override
  public boolean after(Duration delay, Runnable task) {
    long due = now + Math.max(0, delay.plusNanos(999_999).toMillis()); // never too early
    if (due < byMillisecond.length) {
      byMillisecond[(int) due] = new Event(task, byMillisecond[(int) due]);
    }
    return true;
  }

  void passToTheEnd() {
    for (; now < byMillisecond.length; now++) {
      for (Event event = byMillisecond[now]; event != null; event = byMillisecond[now]) {
        byMillisecond[now] = event.next();
        event.action().run();
      }
    }
  }

  @Override
  public void close() {}
}
