package dev.startuphelp.client.probe;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The end of a time budget. */
final class Deadline {

  private final LongSupplier ticker;
  private final long end;

  Deadline(LongSupplier ticker, Duration budget) {
    this.ticker = ticker;
    this.end = ticker.getAsLong() + budget.toNanos();
  }

  /** Bits that are hardly ever the same twice. */
  long coins() {
    return end * 0x9E3779B97F4A7C15L;
  }

  /** At least one, because zero means forever to sockets. */
  int millisLeft() {
    long millis = Duration.ofNanos(end - ticker.getAsLong()).toMillis();
    return (int) Math.max(1, Math.min(millis, Integer.MAX_VALUE));
  }

  /** Whether it has been over for this long. */
  boolean isOverSince(Duration time) {
    return ticker.getAsLong() - end > time.toNanos();
  }
}
