package dev.startuphelp.client.failure;

/** Where on the way from this computer to the server an attempt came to its end. */
public enum Place {
  /** It did not leave this computer. */
  COMPUTER,
  /** The proxy was not reached, or did not let it pass. */
  PROXY,
  /** Between this computer, or the proxy, and the server. */
  NETWORK,
  /** The server was reached, but something is wrong with it. */
  SERVER,
  /** Nowhere: the server works and has answered, only not as wished. */
  NOWHERE,
  /** The evidence does not tell. */
  UNKNOWN
}
