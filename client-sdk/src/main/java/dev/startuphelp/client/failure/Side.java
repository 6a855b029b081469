package dev.startuphelp.client.failure;

/**
 * On which side the reason of a failure lies: what a frightened person asks first. It decides
 * whether an announced outage explains the failure.
 */
public enum Side {
  /** This computer: its network connection, its disk, its protection programs. */
  COMPUTER,
  /** The way between this computer and the server: name service, proxy, network. */
  NETWORK,
  /** The server, or what stands directly before it. */
  SERVER,
  /** The name, the password, the rights or the certificate of this user. */
  ACCOUNT,
  /** This program, or an address or a setting that it was given. */
  PROGRAM,
  /** The evidence does not tell. */
  UNKNOWN
}
