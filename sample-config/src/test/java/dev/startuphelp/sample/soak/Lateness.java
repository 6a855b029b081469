package dev.startuphelp.sample.soak;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How late a thread of this process is that a plain timer starts: what a computer that is busy with
 * other things makes everybody wait.
 */
final class Lateness implements AutoCloseable {

  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(200);

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong most = new AtomicLong(); // nanoseconds

  Lateness() {
    tick();
  }

  private void tick() {
    long due = System.nanoTime() + TICK;
    timer.schedule(() -> measure(due), TICK, TimeUnit.NANOSECONDS);
  }

  private void measure(long due) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> most.accumulateAndGet(System.nanoTime() - due, Math::max));
    tick();
  }

  /** By how much it was late at most. */
  Duration most() {
    return Duration.ofNanos(most.get());
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
