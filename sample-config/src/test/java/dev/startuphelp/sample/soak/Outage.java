package dev.startuphelp.sample.soak;

import java.time.Instant;

/**
 * A time in which the service could not be reached, or not surely.
 *
 * @param begin before it was stopped or cut off
 * @param end when it answered again
 */
record Outage(Instant begin, Instant end) {

  boolean touches(Instant from, Instant to) {
    return begin.isBefore(to) && from.isBefore(end);
  }
}
