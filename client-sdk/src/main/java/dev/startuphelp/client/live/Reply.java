package dev.startuphelp.client.live;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP reply, as far as it matters here.
 *
 * @param status the status code
 * @param contentType {@code Content-Type}
 * @param etag {@code ETag}
 * @param date {@code Date}
 * @param age {@code Age}
 * @param retryAfter {@code Retry-After}
 */
record Reply(
    int status,
    @Nullable String contentType,
    @Nullable String etag,
    @Nullable String date,
    @Nullable String age,
    @Nullable String retryAfter) {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int LONGEST_ETAG = 1_024;

  static Reply of(int status, Function<String, @Nullable String> header) {
    return new Reply(
        status,
        header.apply("Content-Type"),
        header.apply("ETag"),
        header.apply("Date"),
        header.apply("Age"),
        header.apply("Retry-After"));
  }

  /** Whether the content is {@code application/json} or another type that is written in JSON. */
  boolean isJson() {
    if (contentType == null) {
      return false;
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json")
        || (type.startsWith("application/") && type.endsWith("+json"));
  }

  /** The entity tag, if there is one of a sensible size that can be sent back. */
  Optional<String> tag() {
    return Optional.ofNullable(etag)
        .filter(tag -> tag.length() <= LONGEST_ETAG)
        .filter(tag -> tag.chars().allMatch(c -> c > 0x20 && c < 0x7F));
  }

  /** The time of the server that made the reply, now: {@code Date} plus {@code Age}. */
  Optional<Instant> serverTime() {
    return httpDate(date).map(made -> made.plusSeconds(seconds(age).orElse(0L)));
  }

  /**
   * How long the server wants to be left alone (RFC 9110, section 10.2.3): seconds or a date, at
   * most a quarter of an hour. The date counts from the server's own.
   */
  Optional<Duration> wait(Instant now) {
    Instant from = serverTime().orElse(now);
    return seconds(retryAfter)
        .map(Duration::ofSeconds)
        .or(() -> httpDate(retryAfter).map(until -> Duration.between(from, until)))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private static Optional<Long> seconds(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(t -> t.matches("[0-9]{1,9}"))
        .map(Long::valueOf);
  }

  private static Optional<Instant> httpDate(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .map(t -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(t.strip())));
    } catch (DateTimeException e) { // The other side's mistake: as if it had said nothing.
      return Optional.empty();
    }
  }
}
