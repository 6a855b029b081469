package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;

/**
 * A sign by which one exception gives a situation away: its class, its message or both.
 *
 * @param rule the stable name of this rule
 * @param situation what it points to
 * @param types one of these classes or a subclass; empty for any
 * @param fragments one of these, in lower case, in the message; empty for any message
 */
record Sign(String rule, Situation situation, List<String> types, List<String> fragments) {

  /** A class alone is the sign, whatever its message says. */
  static Sign type(String rule, Situation situation, String... types) {
    return new Sign(rule, situation, List.of(types), List.of());
  }

  /** A text is the sign, in an exception of any class that is not a programming error. */
  static Sign text(String rule, Situation situation, String... fragments) {
    return new Sign(rule, situation, List.of(), List.of(fragments));
  }

  /** The same sign, in exceptions of these classes only. */
  Sign in(String... types) {
    return new Sign(rule, situation, List.of(types), fragments);
  }

  boolean matches(Cause cause) {
    return types.isEmpty()
        ? !cause.isProgrammingError() && cause.says(fragments)
        : cause.isAny(types) && (fragments.isEmpty() || cause.says(fragments));
  }

  /** Whether the text, in lower case, contains one of the fragments. */
  boolean isIn(String text) {
    for (String fragment : fragments) {
      if (text.contains(fragment)) {
        return true;
      }
    }
    return false;
  }

  Classification classification() {
    return new Classification(situation, Map.of(), rule);
  }
}
