package dev.startuphelp.client.swing;

import org.jspecify.annotations.Nullable;

/**
 * How a {@link ReconnectDialog} ended.
 *
 * @param <T> what a successful attempt gives
 */
public sealed interface ReconnectAnswer<T extends @Nullable Object> {

  /**
   * An attempt succeeded.
   *
   * @param connection what it gave; from here on the application's to close
   */
  record Connected<T extends @Nullable Object>(T connection) implements ReconnectAnswer<T> {}

  /** The person wants to go on without the server. */
  record WorkOffline<T extends @Nullable Object>() implements ReconnectAnswer<T> {}

  /** The person wants to leave the application, or there was nobody and no screen to ask. */
  record Quit<T extends @Nullable Object>() implements ReconnectAnswer<T> {}
}
