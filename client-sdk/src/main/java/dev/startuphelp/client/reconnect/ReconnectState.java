package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.Diagnosis;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a {@link Reconnect} has come. {@link Recovered} and {@link GivenUp} are the ends; after
 * {@link Refused} a person may still have it tried again.
 *
 * @param <T> what a successful attempt gives
 */
public sealed interface ReconnectState<T extends @Nullable Object> {

  /**
   * An attempt is being made.
   *
   * @param diagnosis of the failure before it
   */
  record Trying<T extends @Nullable Object>(Diagnosis diagnosis) implements ReconnectState<T> {}

  /**
   * The next attempt will come by itself.
   *
   * @param diagnosis of the last failure
   * @param reason why just then
   * @param left how long it is until then, never negative; told anew each second
   */
  record Waiting<T extends @Nullable Object>(Diagnosis diagnosis, Reason reason, Duration left)
      implements ReconnectState<T> {}

  /**
   * The server was reached and refuses, or something else is wrong that time does not mend: a
   * rejected login, a certificate, a version, a system that gives this process no thread to try on.
   * Nothing is tried until somebody asks for it.
   *
   * @param diagnosis of the refusal
   */
  record Refused<T extends @Nullable Object>(Diagnosis diagnosis) implements ReconnectState<T> {}

  /**
   * An attempt has succeeded.
   *
   * @param connection what it gave; from here on the application's to close
   */
  record Recovered<T extends @Nullable Object>(T connection) implements ReconnectState<T> {}

  /**
   * It was closed before an attempt succeeded.
   *
   * @param diagnosis of the last failure
   */
  record GivenUp<T extends @Nullable Object>(Diagnosis diagnosis) implements ReconnectState<T> {}

  /** Why the next attempt comes when it comes. */
  enum Reason {
    /** After each failure a longer pause, with a random part. */
    BACK_OFF,
    /** The server asked for it by {@code Retry-After}. */
    SERVER,
    /** The administrator announced until when it takes, or it is time to see if it took less. */
    NOTICE
  }
}
