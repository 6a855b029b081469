package dev.startuphelp.client.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Both clocks of a computer, moved by hand; for any thread. */
public final class HandMovedTime extends Clock {

  private Instant wall;
  private long ticks = 42; // From an arbitrary origin.

  public HandMovedTime(Instant wall) {
    this.wall = wall;
  }

  public Clocks clocks() {
    return new Clocks(this, this::ticks);
  }

  /** Time goes by. */
  public synchronized void pass(Duration time) {
    wall = wall.plus(time);
    ticks += time.toNanos();
  }

  /** Somebody sets the clock. */
  public synchronized void setWall(Instant wall) {
    this.wall = wall;
  }

  @Override
  public synchronized Instant instant() {
    return wall;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("not needed");
  }

  private synchronized long ticks() {
    return ticks;
  }
}
