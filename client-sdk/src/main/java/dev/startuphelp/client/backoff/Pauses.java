package dev.startuphelp.client.backoff;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import dev.startuphelp.client.library.LibraryWarnings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The pauses after failures in a row: exponential back-off with full jitter, so that a thousand
 * computers that failed together do not come back together. Safe for any thread.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">why full
 *     jitter</a>
 */
public final class Pauses {

  /** No pause is shorter: a person could not follow it, and a server would not recover in it. */
  public static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Boolean FAILED = false;

  private final Duration longest;
  private final @Nullable Growing growing;

  /**
   * No failure yet.
   *
   * @param first the limit of the first pause, at least two seconds; each further limit is twice
   *     the one before
   * @param longest the limit that is never passed, longer than the first
   */
  public Pauses(Duration first, Duration longest) {
    this.longest = longest;
    this.growing = growing(first, longest);
  }

  /** One more failure: how long to pause after it. */
  public synchronized Duration next() {
    Duration pause = growing == null ? upTo(longest) : growing.next();
    return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
  }

  /** Something has changed: the next failure counts as the first. */
  public synchronized void restart() {
    if (growing != null) {
      growing.restart();
    }
  }

  private static @Nullable Growing growing(Duration first, Duration longest) {
    try {
      return new Growing(first, longest);
    } catch (LinkageError e) {
      new LibraryWarnings().tell(e);
      return null;
    }
  }

  // Without the library no pause is shorter on average than the last one would be with it: a server
  // that is down is asked no more often.
  private static Duration upTo(Duration longest) {
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest.toMillis() + 1));
  }

  /** Failsafe's part, in a class of its own: an application may have it too old, or not at all. */
  private static final class Growing {

    private final RetryPolicy<Boolean> policy;
    private Execution<Boolean> failures;

    Growing(Duration first, Duration longest) {
      // The library spreads around a delay by a share of it. The whole of it around half of the
      // limit is anything from nothing to the limit.
      policy =
          RetryPolicy.<Boolean>builder()
              .handleResult(FAILED)
              .withMaxRetries(-1)
              .withBackoff(first.dividedBy(2), longest.dividedBy(2))
              .withJitter(1.0)
              .build();
      failures = Execution.of(policy);
    }

    Duration next() {
      failures.recordResult(FAILED);
      return failures.getDelay();
    }

    void restart() {
      failures = Execution.of(policy);
    }
  }
}
