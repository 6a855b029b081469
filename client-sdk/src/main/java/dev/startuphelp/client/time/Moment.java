package dev.startuphelp.client.time;

import java.time.Duration;
import java.time.Instant;

/**
 * One look at both clocks of this computer.
 *
 * @param wall what the wall clock showed, right or wrong
 * @param ticks what the ticker showed, in nanoseconds
 */
public record Moment(Instant wall, long ticks) {

  /** How long after an earlier one this is: the ticker may have slept, so whichever says more. */
  Duration since(Moment earlier) {
    Duration ticked = Duration.ofNanos(Math.max(0, ticks - earlier.ticks));
    Duration shown = Duration.between(earlier.wall, wall);
    return shown.compareTo(ticked) > 0 ? shown : ticked;
  }
}
