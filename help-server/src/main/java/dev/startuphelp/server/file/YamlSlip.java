package dev.startuphelp.server.file;

import dev.startuphelp.protocol.OddCharacter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was probably meant by a line that is no YAML: nearly always a text that needs quotes, or an
 * indentation by something that only looks like spaces. Pure.
 */
final class YamlSlip {

  private static final Pattern FIELD =
      Pattern.compile("(?<before>[ ]*(?:- +)*[\\w.$-]+[ ]*:[ ]+)(?<value>\\S.*)");
  private static final Pattern COLON = Pattern.compile(":(?=[ \\t]|$)");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]#");

  /** What no text may begin with, where it has no quotes. */
  private static final Pattern INDICATOR =
      Pattern.compile("[@`%\\]},].*|[-?:](?: .*)?|[*&!](?![A-Za-z0-9_!]).*|[\\[{].*");

  private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]{0,2}(?:[ \\t].*)?");

  /** The rest of a line behind a value that is whole. */
  private static final Pattern NOTHING = Pattern.compile("[ \\t]*(?:[ \\t]#.*)?");

  private static final Pattern IN_DOUBLE_QUOTES = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
  private static final Pattern IN_SINGLE_QUOTES = Pattern.compile("'(?:[^']|'')*+'");

  private final Lines lines;
  private final int start;
  private final String line;

  private YamlSlip(Lines lines, int offset) {
    this.lines = lines;
    this.start = lines.startOfLine(offset);
    this.line = lines.text(start, lines.endOfLine(start));
  }

  /** The fault that the line of an offset shows, or the last line before it that is not blank. */
  static Optional<FaultException> at(Lines lines, int offset) {
    YamlSlip here = new YamlSlip(lines, offset);
    Optional<FaultException> fault = here.fault();
    if (fault.isPresent() || here.start == 0) {
      return fault;
    }
    YamlSlip before = new YamlSlip(lines, here.start - 1);
    while (before.line.isBlank() && before.start > 0) {
      before = new YamlSlip(lines, before.start - 1);
    }
    return before.fault().or(before::comment);
  }

  /** A text that goes on behind a comment, which has ended it. */
  private Optional<FaultException> comment() {
    Matcher comment = COMMENT.matcher(line);
    return comment.find()
        ? Optional.of(fault(Fault.COMMENT_IN_TEXT, comment.start() + 1))
        : Optional.empty();
  }

  private Optional<FaultException> fault() {
    Optional<FaultException> indentation = indentation();
    if (indentation.isPresent()) {
      return indentation;
    }
    Matcher field = FIELD.matcher(line);
    if (!field.matches()) {
      return Optional.empty();
    }
    return ofValue(field.group("value"), start + codePoints(field.group("before")));
  }

  /** Tabs and spaces of other kinds before a value: they stand where only spaces may. */
  private Optional<FaultException> indentation() {
    int indent = inkFrom(0);
    int colon = line.indexOf(':');
    return odd(0, indent).or(() -> odd(indent, colon < 0 ? indent : inkFrom(colon + 1)));
  }

  private int inkFrom(int from) {
    int i = from;
    while (i < line.length() && !isInk(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isInk(char c) {
    return c != ' ' && c != '\t' && !OddCharacter.is(c);
  }

  private Optional<FaultException> odd(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        return Optional.of(fault(Fault.TAB_INDENT, i, line.replace("\t", "  ").strip()));
      }
      if (OddCharacter.is(c)) {
        return Optional.of(
            fault(
                Fault.ODD_CHARACTER,
                i,
                OddCharacter.name(c),
                (OddCharacter.plain(line.substring(0, to)) + line.substring(to)).strip()));
      }
    }
    return Optional.empty();
  }

  private FaultException fault(Fault fault, int column, String... arguments) {
    return new FaultException(
        fault, lines.at(start + codePoints(line.substring(0, column))), arguments);
  }

  private Optional<FaultException> ofValue(String value, int offset) {
    char first = value.charAt(0);
    if (first == '"' || first == '\'') {
      return ofQuoted(value, first, offset);
    }
    if (isInBrackets(value) || BLOCK.matcher(value).matches()) {
      return Optional.empty();
    }
    if (first == '|' || first == '>' || INDICATOR.matcher(value).matches()) {
      return Optional.of(
          new FaultException(
              Fault.INDICATOR,
              lines.at(offset),
              String.valueOf(first),
              YamlQuoting.line(lines, offset)));
    }
    Matcher colon = COLON.matcher(value);
    return colon.find()
        ? Optional.of(
            new FaultException(
                Fault.COLON_IN_TEXT,
                lines.at(offset + codePoints(value.substring(0, colon.start()))),
                YamlQuoting.line(lines, offset)))
        : Optional.empty();
  }

  /** A list or an object on one line, and not a text with brackets at its beginning. */
  private static boolean isInBrackets(String value) {
    return (value.startsWith("{") && (value.endsWith("}") || value.indexOf('}') < 0))
        || (value.startsWith("[") && (value.endsWith("]") || value.indexOf(']') < 0));
  }

  private Optional<FaultException> ofQuoted(String value, char quote, int offset) {
    Matcher quoted = (quote == '"' ? IN_DOUBLE_QUOTES : IN_SINGLE_QUOTES).matcher(value);
    if (!quoted.lookingAt()) {
      return Optional.of(
          new FaultException(
              Fault.QUOTE_NOT_CLOSED,
              lines.at(offset),
              YamlQuoting.line(lines, offset, value.substring(1))));
    }
    if (NOTHING.matcher(value.substring(quoted.end())).matches()) {
      return Optional.empty();
    }
    int last = value.lastIndexOf(quote);
    boolean wrapped = last == value.length() - 1 && quoted.end() <= last;
    return Optional.of(
        new FaultException(
            Fault.TEXT_AFTER_QUOTE,
            lines.at(offset + codePoints(value.substring(0, quoted.end() - 1))),
            YamlQuoting.line(lines, offset, wrapped ? value.substring(1, last) : value)));
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
