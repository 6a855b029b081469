package dev.startuphelp.client.probe;

/** The hops on the way to a server, in the order in which they are passed. */
public enum Hop {
  /** A network interface beside the loopback is up and has an address. */
  NETWORK,
  /** The name resolves. */
  NAME,
  /** The port accepts a connection. */
  PORT,
  /** A TLS handshake completes. */
  ENCRYPTION
}
