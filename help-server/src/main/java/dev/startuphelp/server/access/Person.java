package dev.startuphelp.server.access;

/**
 * Who makes a request.
 *
 * @param name as configured, or as the reverse proxy tells it
 * @param role what may be done
 * @param means how it is known
 * @param address from where, for the audit log
 */
public record Person(String name, Role role, Means means, String address) {

  /** How it is known who makes a request. */
  public enum Means {
    /** By the cookie that a sign-in with a password gave. */
    SESSION,
    /** By a token that the request carries. */
    TOKEN,
    /** By a header of a reverse proxy that is trusted. */
    PROXY
  }
}
