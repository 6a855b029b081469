package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.reconnect.ReconnectState.Reason;
import dev.startuphelp.protocol.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What to do after a failure: a pure function of what is known, of the time and of chance. */
sealed interface Next {

  /** Not to try blindly: it would fail again, and rejected logins lock accounts. */
  record Stop() implements Next {}

  /**
   * To try again after a while.
   *
   * @param time how long after the failure
   */
  record Pause(Duration time, Reason reason) implements Next {}

  /** Announced ends are guesses: from time to time it is worth seeing whether it is over. */
  Duration LONGEST_FOR_NOTICE = Duration.ofMinutes(10);

  /** What a server asks for beyond this is a mistake rather than a wish. */
  Duration LONGEST_FOR_SERVER = Duration.ofHours(1);

  /** So that many who wait for the same moment do not come at the same moment. */
  Duration WIDEST_SPREAD = Duration.ofSeconds(30);

  /**
   * Decides.
   *
   * @param backOff the pause if nobody says anything better
   * @param now by the clock by which notices end
   * @param chance from 0 to 1
   */
  static Next after(Diagnosis diagnosis, Duration backOff, Instant now, double chance) {
    if (isRefusal(diagnosis)) {
      return new Stop();
    }
    Pause pause =
        askedFor(diagnosis)
            .filter(time -> time.compareTo(backOff) > 0)
            .map(time -> new Pause(time.plus(spread(time, chance)), Reason.SERVER))
            .orElse(new Pause(backOff, Reason.BACK_OFF));
    // An announced end counts also if it comes sooner than the back-off.
    return untilAnnouncedEnd(diagnosis, now)
        .filter(time -> pause.reason() == Reason.BACK_OFF || time.compareTo(pause.time()) > 0)
        .map(time -> new Pause(time.plus(spread(time, chance)), Reason.NOTICE))
        .orElse(pause);
  }

  private static Optional<Duration> askedFor(Diagnosis diagnosis) {
    return Optional.ofNullable(diagnosis.retryAfter())
        .map(time -> atMost(LONGEST_FOR_SERVER, time));
  }

  private static boolean isRefusal(Diagnosis diagnosis) {
    return switch (diagnosis.situation().retry()) {
      case BY_PROGRAM -> false;
      case BY_PERSON -> true;
      // A situation of an application's own may judge otherwise than the one it is near to.
      case BY_ANYBODY, NEVER -> !diagnosis.tryAgainCanHelp();
    };
  }

  private static Optional<Duration> untilAnnouncedEnd(Diagnosis diagnosis, Instant now) {
    return diagnosis.notices().stream()
        .filter(Next::announcesInterruption)
        .map(ShownNotice::validUntil)
        .filter(Objects::nonNull)
        .filter(now::isBefore)
        .findFirst()
        .map(end -> atMost(LONGEST_FOR_NOTICE, Duration.between(now, end)));
  }

  private static boolean announcesInterruption(ShownNotice notice) {
    return notice.severity() == Severity.MAINTENANCE || notice.severity() == Severity.OUTAGE;
  }

  private static Duration spread(Duration time, double chance) {
    Duration widest = atMost(WIDEST_SPREAD, time.dividedBy(2).plusSeconds(1));
    return Duration.ofMillis((long) (widest.toMillis() * chance));
  }

  private static Duration atMost(Duration most, Duration time) {
    return time.compareTo(most) < 0 ? time : most;
  }
}
