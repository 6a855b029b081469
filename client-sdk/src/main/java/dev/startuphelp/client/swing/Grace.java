package dev.startuphelp.client.swing;

import java.time.Duration;

/**
 * Tells keys that were meant for something else: they came when the window had just opened, or go
 * on from such keys without a pause, as typing and a held key do. Times are those of the events, in
 * milliseconds since 1970, so it does not matter when a busy program gets to them. Pure.
 */
final class Grace {

  private final long quiet;
  private long over = Long.MAX_VALUE;

  /**
   * A grace that has not begun: until then every key was meant for something else.
   *
   * @param quiet how long nobody must have typed before keys count
   */
  Grace(Duration quiet) {
    this.quiet = quiet.toMillis();
  }

  /** To be called once, when the person can see the window. */
  void begin(long now) {
    over = now + quiet;
  }

  /** Whether a key of that time was meant for something else. */
  boolean covers(long when) {
    return when < over;
  }

  /** The same for a key that goes down: if it was meant for something else, typing goes on. */
  boolean coversPress(long when) {
    boolean covered = covers(when);
    if (covered) {
      over = Math.max(over, when + quiet);
    }
    return covered;
  }
}
