package dev.startuphelp.server;

import dev.startuphelp.server.access.AccessSettings;
import org.jspecify.annotations.Nullable;

/**
 * The admin page and its API.
 *
 * @param access who may use them; nobody: they are not there
 * @param listener an address of their own; null: that of the service
 */
public record AdminSettings(AccessSettings access, @Nullable Listener listener) {

  /** No admin page. */
  public static final AdminSettings OFF = new AdminSettings(AccessSettings.OFF, null);

  /**
   * An address to listen at.
   *
   * @param port 0: any free one
   */
  public record Listener(String host, int port) {}
}
