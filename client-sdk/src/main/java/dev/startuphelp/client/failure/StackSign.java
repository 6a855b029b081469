package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;

/**
 * One sign in a stack's file: what a single exception has to show.
 *
 * @param rule the stable name of this rule: the stack and the sign as it is written
 * @param situation what it points to
 * @param type the end of the name of its class or of a superclass, on the boundary of a name; empty
 *     for any
 * @param state the beginning of its SQLState; empty for any
 * @param code its vendor code; 0 for any
 * @param atStart whether the message begins with the first part
 * @param parts what the message contains, in lower case, in this order; may be empty
 */
record StackSign(
    String rule,
    Situation situation,
    String type,
    String state,
    int code,
    boolean atStart,
    List<String> parts) {

  boolean matches(Cause cause) {
    return !cause.isBug()
        && (code == 0 || cause.vendorCode() == code)
        && (state.isEmpty() || cause.code().startsWith(state))
        && (type.isEmpty() || isOfType(cause))
        && isIn(cause.text());
  }

  /** Whether the text alone is a sign, wherever it stands: in a reply there is nothing else. */
  boolean isTextIn(String text) {
    return code == 0 && state.isEmpty() && type.isEmpty() && isIn(text);
  }

  private boolean isOfType(Cause cause) {
    for (String name : cause.types()) {
      int start = name.length() - type.length();
      if (name.endsWith(type) && (start == 0 || isBoundary(name.charAt(start - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBoundary(char c) {
    return c == '.' || c == '$';
  }

  private boolean isIn(String text) {
    if (atStart && !text.startsWith(parts.get(0))) {
      return false;
    }
    int from = 0;
    for (String part : parts) {
      int at = text.indexOf(part, from);
      if (at < 0) {
        return false;
      }
      from = at + part.length();
    }
    return true;
  }

  Classification classification() {
    return new Classification(situation, Map.of(), rule);
  }
}
