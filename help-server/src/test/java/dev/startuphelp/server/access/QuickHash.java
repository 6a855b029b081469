package dev.startuphelp.server.access;

import java.security.SecureRandom;

/** Hashes that are no protection, so that tests which sign in often need not wait. */
public final class QuickHash {

  private QuickHash() {}

  /** The hash of a password. */
  public static PasswordHash of(String password) {
    return of(password, 10);
  }

  /** The same, as slow as so many iterations are. */
  public static PasswordHash of(String password, int iterations) {
    return PasswordHash.of(password, new SecureRandom(), iterations);
  }
}
