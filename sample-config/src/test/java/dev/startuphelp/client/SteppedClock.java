package dev.startuphelp.client;

import dev.startuphelp.client.time.Clocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A computer's clock that somebody sets while its applications run. Any thread may use it. */
public final class SteppedClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  /** Sets it to the right time and this much more. */
  public void step(Duration wrongBy) {
    ahead = wrongBy;
  }

  /** Whether it shows the right time. */
  public boolean isRight() {
    return ahead.isZero();
  }

  /** A client on the computer with this clock. */
  public HelpClient build(HelpClientBuilder settings) {
    return settings.clocks(new Clocks(this, System::nanoTime)).build();
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
