package dev.startuphelp.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Slows down who guesses: after some failures each further attempt has to wait, twice as long each
 * time up to a bound, so that nobody is locked out for long. An attempt counts as a failure until
 * it is known to be good; many at once gain nothing. Memory is bounded. Safe for any thread.
 */
final class Guesses {

  private static final int MOST_KEYS = 10_000;
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

  private final Clock clock;
  private final int free;
  private final Duration longestWait;
  private final Cache<String, Failures> failures;

  /**
   * @param free how many failures cost nothing
   * @param longestWait how long an attempt has to wait at most
   */
  Guesses(Clock clock, int free, Duration longestWait) {
    this.clock = clock;
    this.free = free;
    this.longestWait = longestWait;
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  private record Failures(int count, Instant notBefore) {}

  /** Counts an attempt; how long it has to wait, or empty when it may be made now. */
  Optional<Duration> attempt(String key) {
    Instant now = clock.instant();
    AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
    failures.asMap().compute(key, (same, before) -> next(before, now, wait));
    return wait.get();
  }

  private Failures next(
      @Nullable Failures before, Instant now, AtomicReference<Optional<Duration>> wait) {
    if (before != null && now.isBefore(before.notBefore())) {
      wait.set(Optional.of(Duration.between(now, before.notBefore())));
      return before;
    }
    int count = before == null ? 1 : before.count() + 1;
    return new Failures(count, now.plus(pauseAfter(count)));
  }

  /** How long the next attempt has to wait after so many. */
  Duration pauseAfter(int count) {
    if (count < free) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(count - free, 20));
    return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
  }

  /** The last attempt was good. */
  void forget(String key) {
    failures.invalidate(key);
  }
}
