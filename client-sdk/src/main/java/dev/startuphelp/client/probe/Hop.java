package dev.startuphelp.client.probe;

import java.util.Locale;

/** What is looked at on the way to a server, in the order in which it is passed. */
public enum Hop {
  /** A network interface beside the loopback is up and has an address. */
  NETWORK,
  /** The name of the server, or of the proxy, resolves. */
  NAME,
  /** Its port accepts a connection. */
  PORT,
  /** The proxy lets through to the server. */
  TUNNEL,
  /** A TLS handshake completes, and the certificate's dates are right for this computer's clock. */
  ENCRYPTION,
  /** An HTTP request is answered, whatever the status. */
  ANSWER,
  /** No network between here and there redirects plain requests to a page of its own. */
  PORTAL,
  /** This computer's clock agrees with the server's. */
  CLOCK,
  /** The help service gives a usable answer. */
  HELP_SERVICE;

  /** The stable name in texts and data, for example {@code help-service}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
