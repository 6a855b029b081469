package dev.startuphelp.server.signing;

/** What was found in the place of a signed set. */
public sealed interface SetReading {

  /** No file. */
  SetReading NONE = new None();

  /** There is no such file: nobody signs. */
  record None() implements SetReading {}

  /**
   * A file of which nothing can be used.
   *
   * @param why in a few English words
   */
  record Damaged(String why) implements SetReading {}

  /** A set in which everything fits together. */
  record Whole(SignedSet set) implements SetReading {}
}
