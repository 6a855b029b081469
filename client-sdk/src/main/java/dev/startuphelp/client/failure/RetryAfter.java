package dev.startuphelp.client.failure;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** How long a server asks to wait (RFC 9110, section 10.2.3): in seconds, or until a date. */
final class RetryAfter {

  private static final long LONGEST = Duration.ofDays(30).toSeconds();

  private RetryAfter() {}

  /**
   * The time to wait from the reply on. A date counts from the reply's own Date, because this
   * computer's clock may be wrong; empty without one, or when the field makes no sense.
   */
  static Optional<Long> seconds(HttpReply reply) {
    return reply
        .header("retry-after")
        .map(String::strip)
        .flatMap(value -> value.matches("\\d{1,9}") ? seconds(value) : untilDate(value, reply))
        .filter(seconds -> seconds > 0 && seconds <= LONGEST);
  }

  private static Optional<Long> seconds(String digits) {
    return Optional.of(Long.valueOf(digits));
  }

  private static Optional<Long> untilDate(String date, HttpReply reply) {
    Optional<ZonedDateTime> until = parse(date);
    Optional<ZonedDateTime> from = reply.header("date").flatMap(RetryAfter::parse);
    return until.flatMap(end -> from.map(start -> Duration.between(start, end).toSeconds()));
  }

  private static Optional<ZonedDateTime> parse(String date) {
    try {
      return Optional.of(ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
