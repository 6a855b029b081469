package dev.startuphelp.server.help;

import dev.startuphelp.protocol.HelpDocument;
import java.time.Duration;
import java.time.Instant;

/**
 * How long caches may keep an answer, in whole seconds, rounded down. Towards a transition it is a
 * second less: the answer takes its way, and nginx, for one, counts from the second in which it
 * arrived to the end of the second in which it is too old.
 *
 * @param maxAge seconds in which it is fresh
 * @param staleIfError seconds more in which it may be used when the service does not answer
 */
record Lifetime(long maxAge, long staleIfError) {

  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long ON_ITS_WAY = 1;

  /** Of the canonical document, whose readers judge validity themselves. */
  static Lifetime canonical(Duration maxAge) {
    return new Lifetime(maxAge.toSeconds(), DAY);
  }

  /**
   * Of a negotiated answer, whose readers judge nothing: it is never fresh past the next
   * transition, and never used past the end of a notice that it shows. Right up to the end of the
   * running second.
   */
  static Lifetime negotiated(Duration maxAge, HelpDocument document, Instant now) {
    long fresh =
        document
            .nextTransition(now)
            .map(transition -> Math.min(maxAge.toSeconds(), secondsBetween(now, transition)))
            .orElse(maxAge.toSeconds());
    long stale =
        document
            .earliestEnd(now)
            .map(end -> Math.min(DAY, secondsBetween(now, end) - fresh))
            .orElse(DAY);
    return new Lifetime(fresh, stale);
  }

  /** The end of the running second, in seconds of the epoch. */
  static long endOfSecond(Instant now) {
    return now.getNano() == 0 ? now.getEpochSecond() : now.getEpochSecond() + 1;
  }

  private static long secondsBetween(Instant now, Instant later) {
    return Math.max(0, later.getEpochSecond() - endOfSecond(now) - ON_ITS_WAY);
  }

  /** The value of {@code Cache-Control} (RFC 9111, RFC 5861). */
  String cacheControl() {
    return "public, max-age=%d, stale-while-revalidate=0, stale-if-error=%d"
        .formatted(maxAge, staleIfError);
  }
}
