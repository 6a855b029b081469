package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.Sighting;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file that has come to rest from one that is being written: a change counts once it has
 * been seen unchanged for a while, so that half a file is neither published nor complained about.
 * Needs no clock of its own; for one thread.
 */
final class Settling {

  private final Duration quiet;
  private @Nullable Sighting last;
  private long changedAt;
  private boolean pending;

  /**
   * @param quiet how long a change must have stayed the same
   */
  Settling(Duration quiet) {
    this.quiet = quiet;
  }

  /**
   * Takes what was seen now; hands out a change that has come to rest, once.
   *
   * @param nanos the time, as {@link System#nanoTime} tells it
   */
  Optional<Sighting> offer(Sighting seen, long nanos) {
    if (!seen.equals(last)) {
      last = seen;
      changedAt = nanos;
      pending = true;
    } else if (pending && nanos - changedAt >= quiet.toNanos()) {
      pending = false;
      return Optional.of(seen);
    }
    return Optional.empty();
  }

  /** Whether a change has been seen that has not come to rest yet. */
  boolean isPending() {
    return pending;
  }
}
