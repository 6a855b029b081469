package dev.startuphelp.client.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What time it is, as far as anybody can tell.
 *
 * @param estimate the best estimate
 * @param latest the latest time that a clock tells; what ends before it may have ended
 */
public record KnownTime(Instant estimate, Instant latest) {

  static KnownTime exactly(Instant time) {
    return new KnownTime(time, time);
  }

  static KnownTime between(Instant estimate, Instant other) {
    return new KnownTime(estimate, other.isAfter(estimate) ? other : estimate);
  }

  /**
   * Whether something with this end may still be shown.
   *
   * @param end exclusive; null: no end
   */
  public boolean isBefore(@Nullable Instant end) {
    return end == null || latest.isBefore(end);
  }
}
