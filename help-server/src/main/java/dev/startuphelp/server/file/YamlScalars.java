package dev.startuphelp.server.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What YAML does to a text that its author did not quote: a {@code #} takes the end of it away, a
 * sign at its beginning makes something else of it. For one file.
 */
final class YamlScalars {

  // The fields of the document that people read, and the languages below them.
  private static final Pattern TEXT_FIELD =
      Pattern.compile(".*/(?:userMessage|helpText|label|hours)(?:/[^/]*)?");
  private static final Pattern PLAINLY_A_COMMENT = Pattern.compile("[ \\t]{2,}#[ \\t].*");

  /** What YAML takes for line ends, and editors do not. */
  private static final Pattern OTHER_LINE_ENDS = Pattern.compile("[\\u0085\\u2028\\u2029]");

  private final Lines lines;

  YamlScalars(Lines lines) {
    this.lines = lines;
  }

  /** Refuses tags, anchors and aliases: each is a text in most files, and would lose its words. */
  void refuseSigns(String pointer, int start) throws FaultException {
    Fault fault =
        switch (lines.charAt(start)) {
          case '!' -> Fault.TAG;
          case '&' -> Fault.ANCHOR;
          case '*' -> Fault.ALIAS;
          default -> null;
        };
    if (fault != null) {
      throw new FaultException(
          new Finding.InFile(
              fault, lines.at(start), pointer, List.of(YamlQuoting.line(lines, start))));
    }
  }

  /** A warning where a comment stands behind a text without quotes. */
  Optional<Finding> cut(String pointer, int start, int end) {
    int lineEnd = lines.endOfLine(end);
    String behind = lines.text(end, lineEnd);
    String comment = OTHER_LINE_ENDS.matcher(behind).replaceAll("").stripLeading();
    if (!isPlain(start, end)
        || !comment.startsWith("#")
        || !TEXT_FIELD.matcher(pointer).matches()) {
      return Optional.empty();
    }
    Fault plainly =
        PLAINLY_A_COMMENT.matcher(behind).matches() ? Fault.TEXT_BEFORE_COMMENT : Fault.TEXT_CUT;
    Fault fault = start == end ? Fault.TEXT_GONE : plainly;
    return Optional.of(
        new Finding.InFile(
            fault,
            lines.at(start == end ? lineEnd - comment.codePointCount(0, comment.length()) : start),
            pointer,
            List.of(
                YamlQuoting.folded(lines.text(start, end)),
                YamlQuoting.line(lines, start, lines.text(start, lineEnd)))));
  }

  /** What to say of a value without quotes that is no text for YAML. */
  Finding unquoted(String pointer, int start, int end) {
    return new Finding.InFile(
        Fault.UNQUOTED,
        lines.at(start),
        pointer,
        List.of(lines.text(start, end), YamlQuoting.line(lines, start)));
  }

  private boolean isPlain(int start, int end) {
    return start == end || "\"'|>".indexOf(lines.charAt(start)) < 0;
  }
}
