package dev.startuphelp.server.access;

import java.util.Comparator;

/**
 * The rank of an attempt to sign in among others that wait for their turn.
 *
 * @param isKnown whether it comes from a browser with which that person has signed in before
 * @param failures how many attempts came from there, this one included, since the last good one
 * @param failuresAround how many came from the network around that address
 */
record Rank(boolean isKnown, int failures, int failuresAround) {

  /** So many may come from one address, or browser, before their pace counts. */
  static final int FREE = 5;

  /** So many may come from the network around it: a subscriber has many addresses of IPv6. */
  private static final int FREE_AROUND = 100;

  /** The better first. */
  static final Comparator<Rank> ORDER =
      Comparator.comparing(Rank::isPaced)
          .thenComparing(Rank::isKnown, Comparator.reverseOrder())
          .thenComparingInt(Rank::failures)
          .thenComparingInt(Rank::failuresAround);

  /** Whether it takes part in what all that have failed too often may try together. */
  boolean isPaced() {
    return failures > FREE || (!isKnown && failuresAround > FREE_AROUND);
  }
}
