package dev.startuphelp.client.probe;

import org.jspecify.annotations.Nullable;

/** Names and addresses of this computer itself, told without asking a name service. */
final class Loopback {

  private Loopback() {}

  static boolean isNamedBy(@Nullable String host) {
    return host != null
        && (host.equalsIgnoreCase("localhost")
            || host.startsWith("127.")
            || host.equals("::1")
            || host.equals("0:0:0:0:0:0:0:1"));
  }
}
