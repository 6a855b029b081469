package dev.startuphelp.client.time;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * The two clocks of this computer.
 *
 * @param wall the one that people see and set
 * @param ticker nanoseconds from an arbitrary origin, only good for differences within this process
 */
public record Clocks(Clock wall, LongSupplier ticker) {

  /** The system's own. */
  public static Clocks system() {
    return new Clocks(Clock.systemUTC(), new SystemTicker());
  }

  /** What both show now. */
  public Moment now() {
    return new Moment(wall.instant(), ticker.getAsLong());
  }

  // No lambda: the first one in a JVM takes longer than all of build() may.
  private static final class SystemTicker implements LongSupplier {
    @Override
    public long getAsLong() {
      return System.nanoTime();
    }
  }
}
