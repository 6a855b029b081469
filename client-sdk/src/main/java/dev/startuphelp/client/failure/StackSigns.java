package dev.startuphelp.client.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The signs of one stack, as its file has them. A line is a situation and its signs, separated by
 * bars:
 *
 * <pre>
 * DB_LOGIN_REJECTED  &#64;MongoSecurityException | #1045 | =28P01 | ^535 5.7.8 | command … requires authentication
 * </pre>
 *
 * <p>{@code @} is the end of a class name, {@code #} a vendor code, {@code =} the beginning of an
 * SQLState; what follows them is text of the message, in lower case and without accents. {@code ^}
 * puts it at the beginning; {@code …} stands for any text between. Lines behind {@code otherwise}
 * are signs too weak to stand against anything else that is known; lines that begin with a number
 * sign are comments.
 *
 * @param certain what tells more than the rules about the network, first match first
 * @param otherwise what is said only where nothing else is known
 */
record StackSigns(List<StackSign> certain, List<StackSign> otherwise) {

  static final StackSigns NONE = new StackSigns(List.of(), List.of());

  private static final String OTHERWISE = "otherwise";

  StackSigns {
    certain = List.copyOf(certain);
    otherwise = List.copyOf(otherwise);
  }

  /** Reads a stack's file; throws IllegalArgumentException that names what is wrong. */
  static StackSigns read(String stack, String file) {
    List<StackSign> certain = new ArrayList<>();
    List<StackSign> otherwise = new ArrayList<>();
    List<StackSign> signs = certain;
    int number = 0;
    for (String line : file.split("\n", -1)) {
      number++;
      if (line.equals(OTHERWISE)) {
        signs = otherwise;
      } else if (!line.isBlank() && line.charAt(0) != '#') {
        signs.addAll(signs(stack, line, number));
      }
    }
    return new StackSigns(certain, otherwise);
  }

  private static List<StackSign> signs(String stack, String line, int number) {
    int end = line.indexOf(' ');
    try {
      Situation situation = Situation.valueOf(end < 0 ? line : line.substring(0, end));
      List<StackSign> signs = new ArrayList<>();
      for (String written : bars(line.substring(end))) {
        signs.add(sign(stack, situation, written));
      }
      return signs;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          stack + ", line " + number + ": not a situation and its signs: " + line, e);
    }
  }

  private static List<String> bars(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int bar = line.indexOf(" | "); bar >= 0; bar = line.indexOf(" | ", from)) {
      parts.add(line.substring(from, bar));
      from = bar + 3;
    }
    parts.add(line.substring(from));
    return parts;
  }

  private static StackSign sign(String stack, Situation situation, String written) {
    String rest = written.strip();
    String rule = stack + ": " + rest;
    String type = "";
    String state = "";
    int code = 0;
    while (!rest.isEmpty() && "@=#".indexOf(rest.charAt(0)) >= 0) {
      int end = rest.indexOf(' ') < 0 ? rest.length() : rest.indexOf(' ');
      String value = rest.substring(1, end);
      switch (rest.charAt(0)) {
        case '@' -> type = value;
        case '=' -> state = value;
        default -> code = Integer.parseInt(value);
      }
      rest = rest.substring(end).strip();
    }
    boolean atStart = rest.startsWith("^");
    List<String> parts = parts(atStart ? rest.substring(1) : rest);
    if ((type + state).isEmpty() && code == 0 && parts.isEmpty()) {
      throw new IllegalArgumentException(rule);
    }
    return new StackSign(rule, situation, type, state, code, atStart, parts);
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int gap = text.indexOf('…'); gap >= 0; gap = text.indexOf('…', from)) {
      parts.add(comparable(text.substring(from, gap)));
      from = gap + 1;
    }
    if (from < text.length()) {
      parts.add(comparable(text.substring(from)));
    }
    return List.copyOf(parts);
  }

  private static String comparable(String part) {
    String text = part.strip();
    if (text.isEmpty() || !text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(part);
    }
    return text;
  }
}
