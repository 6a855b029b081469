package dev.startuphelp.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Who is signed in, in memory only: a restart signs everybody out. Kept under the hash of the
 * session's name, so that looking one up tells nothing by its time. Their number is bounded. Safe
 * for any thread.
 */
final class Sessions {

  private static final int MOST = 1_000;

  private final Clock clock;
  private final SecureRandom random;
  private final Duration life;
  private final Cache<TokenHash, Session> sessions;

  /**
   * @param idle after so long without a request a session ends
   * @param life after so long it ends in any case
   */
  Sessions(Clock clock, SecureRandom random, Duration idle, Duration life) {
    this.clock = clock;
    this.random = random;
    this.life = life;
    this.sessions =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(idle)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  private record Session(String name, Role role, Instant end) {}

  /** Begins a session under a new name, which only the person's browser may know. */
  String begin(String name, Role role) {
    String id = TokenHash.newToken(random);
    sessions.put(TokenHash.of(id), new Session(name, role, clock.instant().plus(life)));
    return id;
  }

  /**
   * Whose session it is; empty when there is none, or none any more.
   *
   * @param isWatching whether only the page asks, by itself: that does not keep the session
   */
  Optional<Person> find(String id, String address, boolean isWatching) {
    TokenHash key = TokenHash.of(id);
    Session session =
        isWatching ? sessions.policy().getIfPresentQuietly(key) : sessions.getIfPresent(key);
    return session == null || !clock.instant().isBefore(session.end())
        ? Optional.empty()
        : Optional.of(new Person(session.name(), session.role(), Person.Means.SESSION, address));
  }

  void end(String id) {
    sessions.invalidate(TokenHash.of(id));
  }
}
