package dev.startuphelp.sample.soak;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How late a plain timer of this process is: what a computer that is busy with other things makes
 * everybody wait.
 */
final class Lateness implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(200);

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private volatile long due = System.nanoTime();
  private volatile long most; // nanoseconds

  Lateness() {
    tick();
  }

  private void tick() {
    long now = System.nanoTime();
    most = Math.max(most, now - due);
    due = now + TICK.toNanos();
    timer.schedule(this::tick, TICK.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** By how much it was late at most. */
  Duration most() {
    return Duration.ofNanos(most);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
