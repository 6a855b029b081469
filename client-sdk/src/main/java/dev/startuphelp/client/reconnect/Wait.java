package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.time.Moment;
import java.time.Duration;

/**
 * A wait for the next attempt. It is measured by the ticker, whatever happens to the wall clock;
 * the wall clock only tells that the computer has slept, which the ticker may not.
 *
 * @param since when it began
 * @param time how long it is
 */
record Wait(Moment since, Duration time) {

  /** A leap of the wall clock from which on the computer has slept. */
  private static final Duration SLEEP = Duration.ofSeconds(30);

  /** How long it still is; never negative. */
  Duration left(Moment now) {
    Duration left = hasSlept(now) ? Duration.ZERO : time.minus(passed(now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean isOver(Moment now) {
    return left(now).isZero();
  }

  /**
   * Whether the computer has slept, or somebody has set its clock forward, which looks the same:
   * then one attempt comes early, which harms nobody.
   */
  boolean hasSlept(Moment now) {
    Duration byWall = Duration.between(since.wall(), now.wall());
    return byWall.minus(passed(now)).compareTo(SLEEP) > 0;
  }

  private Duration passed(Moment now) {
    return Duration.ofNanos(Math.max(0, now.ticks() - since.ticks()));
  }
}
