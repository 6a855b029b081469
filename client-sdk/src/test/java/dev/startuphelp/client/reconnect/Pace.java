package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.backoff.Pauses;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.protocol.Severity;
import java.time.Duration;
import java.time.Instant;

/** When a {@link Reconnect} acts, without its threads: small enough for a million of them. */
public final class Pace {

  /** How long it waits at least from one question to the help service to the next. */
  public static final Duration BETWEEN_QUESTIONS = Reconnect.BETWEEN_QUESTIONS;

  private static final Diagnosis REFUSED = Failures.of(Situation.CONNECTION_REFUSED);

  private static final int DRAWS = 1_000;
  private static final Duration[][] DRAWN = drawn(60);

  private int failures;

  /** What is known of a failure that nobody has announced an end of. */
  public static Diagnosis refused() {
    return REFUSED;
  }

  /** The same with a notice that announces the end. */
  public static Diagnosis announced(Instant end) {
    return Failures.announced(Severity.OUTAGE, end);
  }

  /** What a thousand draw after their first failure, their second and so on. */
  private static Duration[][] drawn(int failures) {
    Duration[][] drawn = new Duration[failures][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Pauses pauses = new Pauses(Reconnect.FIRST_PAUSE, Reconnect.LONGEST_PAUSE);
      for (int failure = 0; failure < failures; failure++) {
        drawn[failure][draw] = pauses.next();
      }
    }
    return drawn;
  }

  /**
   * One more failure: the pause after it if nobody says anything better.
   *
   * @param chance from 0 to 1, without 1
   */
  public Duration backOff(double chance) {
    int failure = Math.min(failures++, DRAWN.length - 1);
    return DRAWN[failure][(int) (chance * DRAWS)];
  }

  /** The pause from a failure to the next attempt. */
  public static Duration pause(Diagnosis known, Duration backOff, Instant failed, double chance) {
    return ((Next.Pause) Next.after(known, backOff, failed, chance)).time();
  }
}
