package dev.startuphelp.server.file;

import java.util.regex.Pattern;

/**
 * How a line of YAML has to look so that a text in it stays whole: the corrected line that a
 * message shows. Pure.
 */
final class YamlQuoting {

  private static final Pattern LINE_ENDS = Pattern.compile("[ \\t]*(?:\\r\\n|\\r|\\n)\\s*");
  private static final Pattern REMARK = Pattern.compile("[ \\t]+#(?:[ \\t].*)?$");

  private YamlQuoting() {}

  /** A text in quotes, by the kind of quotes that leaves it as readable as possible. */
  static String quoted(String text) {
    boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
    return plain ? '"' + text + '"' : "'" + text.replace("'", "''") + "'";
  }

  /** The line on which a value begins, with all of that value in quotes. */
  static String line(Lines lines, int start, String value) {
    String before = lines.text(lines.startOfLine(start), start).strip();
    return before + gap(before) + quoted(folded(value).strip());
  }

  /** A text as YAML reads it that goes on in further lines. */
  static String folded(String text) {
    return LINE_ENDS.matcher(text).replaceAll(" ");
  }

  /**
   * The line on which a value begins, with what stands there in quotes; a comment that looks like
   * one stays behind it, and so does what closes a list or an object around it.
   */
  static String line(Lines lines, int start) {
    String rest = lines.text(start, lines.endOfLine(start)).strip();
    String before = lines.text(lines.startOfLine(start), start);
    int end = isInBrackets(before) ? endInBrackets(rest) : endBeforeRemark(rest);
    String value = quoted(rest.substring(0, end).strip());
    return before.strip() + gap(before.strip()) + value + rest.substring(end);
  }

  private static String gap(String before) {
    return before.isEmpty() || before.endsWith("[") || before.endsWith("{") ? "" : " ";
  }

  private static int endBeforeRemark(String rest) {
    var remark = REMARK.matcher(rest);
    return remark.find() ? remark.start() : rest.length();
  }

  private static boolean isInBrackets(String before) {
    return before.chars().filter(c -> c == '{' || c == '[').count()
        > before.chars().filter(c -> c == '}' || c == ']').count();
  }

  private static int endInBrackets(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (",]}".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return rest.length();
  }
}
