package dev.startuphelp.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Counts who guesses and slows them down: after some failures each further attempt has to wait,
 * twice as long each time up to a bound, so that nobody is locked out for long. An attempt counts
 * as a failure until it is known to be good; many at once gain nothing. Memory is bounded. Safe for
 * any thread.
 */
final class Guesses {

  private static final int MOST_KEYS = 10_000;

  /** So long that a thousand addresses which take turns gain little. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

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

  /**
   * An attempt.
   *
   * @param count the how many-th it is, if the ones before failed
   * @param pause how long it has to wait before it may be made and counts; zero: it may be made now
   */
  record Attempt(int count, Duration pause) {
    boolean mayBeMade() {
      return pause.isZero();
    }
  }

  /**
   * @param name whom they were about; empty: about several people
   */
  private record Failures(int count, Instant notBefore, String name) {}

  /** Counts an attempt to be that person, unless it has to wait. */
  Attempt attempt(String key, String name) {
    Instant now = clock.instant();
    AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
    Failures counted =
        failures.asMap().compute(key, (same, before) -> next(before, name, now, wait));
    return new Attempt(counted.count(), wait.get());
  }

  private Failures next(
      @Nullable Failures before, String name, Instant now, AtomicReference<Duration> wait) {
    if (before == null) {
      return new Failures(1, now.plus(pauseAfter(1)), name);
    }
    if (now.isBefore(before.notBefore())) {
      wait.set(Duration.between(now, before.notBefore()));
      return before;
    }
    int count = Math.min(before.count(), Integer.MAX_VALUE - 1) + 1;
    String about = before.name().equals(name) ? name : "";
    return new Failures(count, now.plus(pauseAfter(count)), about);
  }

  /** How long the next attempt has to wait after so many. */
  Duration pauseAfter(int count) {
    if (count < free) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(count - free, 20));
    return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
  }

  /**
   * The last attempt was good. Failures about other people stay: nobody buys guesses about them
   * with a password of their own.
   */
  void succeeded(String key, String name) {
    failures
        .asMap()
        .computeIfPresent(
            key,
            (same, before) ->
                before.name().equals(name)
                    ? null
                    : new Failures(before.count() - 1, clock.instant(), before.name()));
  }
}
