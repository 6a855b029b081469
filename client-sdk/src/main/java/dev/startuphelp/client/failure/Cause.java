package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One exception of a failure, read once and without trusting it.
 *
 * @param type the name of its class
 * @param types the names of its class and of all its superclasses
 * @param message its message, cut; empty when it has none
 * @param text the message as rules compare it: lower case, plain spaces, no accents
 * @param code what the exception says beside its message: an SQLState or the reason why a
 *     certificate path is not valid; may be empty
 * @param vendorCode the number that a database driver gives; 0 when there is none
 * @param suppressed whether it was found beside the chain of causes, not in it
 * @param thrown the exception itself, for its stack frames only, which are dear to read
 */
record Cause(
    String type,
    Set<String> types,
    String message,
    String text,
    String code,
    int vendorCode,
    boolean suppressed,
    Throwable thrown) {

  private static final int MAX_FRAMES = 256;

  boolean is(String typeName) {
    return types.contains(typeName);
  }

  boolean isAny(List<String> typeNames) {
    for (String typeName : typeNames) {
      if (types.contains(typeName)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a mistake in a program, whose message proves nothing about the world outside. */
  boolean isProgrammingError() {
    return isAny(Types.PROGRAMMING_ERRORS);
  }

  /** Whether it is one that libraries do not throw to report what happened outside, either. */
  boolean isBug() {
    return isProgrammingError() && !isAny(Types.AMBIGUOUS_ERRORS);
  }

  /** Whether the message contains one of the fragments, which are in lower case. */
  boolean says(List<String> fragments) {
    for (String fragment : fragments) {
      if (text.contains(fragment)) {
        return true;
      }
    }
    return false;
  }

  boolean says(String fragment) {
    return text.contains(fragment);
  }

  /** The class without its package. */
  String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The innermost stack frames; empty when there are none. */
  List<StackTraceElement> frames() {
    StackTraceElement[] frames = Stranger.frames(thrown);
    return List.of(frames).subList(0, Math.min(frames.length, MAX_FRAMES));
  }

  /** The message as rules compare it. */
  static String comparable(String message) {
    String lowerCase = message.toLowerCase(Locale.ROOT);
    StringBuilder comparable = new StringBuilder(lowerCase.length());
    for (int i = 0; i < lowerCase.length(); i++) {
      comparable.append(plain(lowerCase.charAt(i)));
    }
    return comparable.toString();
  }

  /** The letter without its accent, the sign that is easier to type. */
  private static char plain(char c) {
    return switch (c) {
      case '\u00A0' -> ' ';
      case '’' -> '\'';
      case 'ё' -> 'е';
      case 'à', 'á', 'â', 'ã', 'ä', 'ą' -> 'a';
      case 'ç', 'ć' -> 'c';
      case 'è', 'é', 'ê', 'ë', 'ę' -> 'e';
      case 'ğ' -> 'g';
      case 'ì', 'í', 'î', 'ï', 'ı' -> 'i';
      case 'ł' -> 'l';
      case 'ñ', 'ń' -> 'n';
      case 'ò', 'ó', 'ô', 'õ', 'ö' -> 'o';
      case 'ś', 'ş' -> 's';
      case 'ù', 'ú', 'û', 'ü' -> 'u';
      case 'ź', 'ż' -> 'z';
      default -> c;
    };
  }
}
