package dev.startuphelp.client.probe;

import dev.startuphelp.client.time.Confirmation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** How far this computer's clock is from a server's. */
final class ClockDifference {

  private static final String AHEAD = "clockAhead";
  private static final String BEHIND = "clockBehind";

  private ClockDifference() {}

  static Finding finding(Instant theirs, Instant ours) {
    Duration ahead = Duration.between(theirs, ours);
    if (ahead.abs().compareTo(Confirmation.TOLERANCE) <= 0) {
      return Finding.passed(
          Hop.CLOCK, Map.of("serverDate", theirs.atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }
    String seconds = Long.toString(ahead.abs().toSeconds());
    return Finding.missed(Hop.CLOCK, null, Map.of(ahead.isNegative() ? BEHIND : AHEAD, seconds));
  }

  /** How far ahead; negative when it is behind; empty when the clocks agree. */
  static Optional<Duration> of(Finding finding) {
    String ahead = finding.facts().get(AHEAD);
    String behind = finding.facts().get(BEHIND);
    return ahead == null
        ? Optional.ofNullable(behind).map(ClockDifference::seconds).map(Duration::negated)
        : Optional.of(seconds(ahead));
  }

  private static Duration seconds(String seconds) {
    return Duration.ofSeconds(Long.parseLong(seconds));
  }
}
