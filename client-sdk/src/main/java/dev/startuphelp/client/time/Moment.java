package dev.startuphelp.client.time;

import java.time.Instant;

/**
 * One look at both clocks of this computer.
 *
 * @param wall what the wall clock showed, right or wrong
 * @param ticks what the ticker showed, in nanoseconds
 */
public record Moment(Instant wall, long ticks) {}
