package dev.startuphelp.server.file;

import dev.startuphelp.protocol.Excerpt;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.Problem;
import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.protocol.Problem.Slip;
import dev.startuphelp.server.wording.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something in the notice file that its author should know about, and where it is. */
public sealed interface Finding {

  /** The longest pointer that is shown to people, in characters. */
  int LONGEST_POINTER = 200;

  /** The name of its kind in logs and JSON answers: lower case with dashes. */
  String code();

  /** How bad it is. */
  Level level();

  /** A JSON pointer (RFC 6901); empty for the whole file. As long as the names in it. */
  String pointer();

  /** The pointer for people: names of fields are text from outside, so it is one short line. */
  default String shortPointer() {
    String line = oneLine(pointer());
    return line.length() <= LONGEST_POINTER ? line : line.substring(0, LONGEST_POINTER) + "…";
  }

  private static String oneLine(String text) {
    return PlainText.clean(text).replace('\n', ' ');
  }

  /** The line and column; of a field that is not known: those of its value. */
  Position position();

  /** What is wrong and what to do, in the language of the locale (English or Russian). */
  String describe(Locale locale);

  /** The same for anybody who asks: an ellipsis stands for what the file says. */
  String describeWithoutValues(Locale locale);

  private static List<String> ellipses(List<String> arguments) {
    return arguments.stream().map(argument -> "…").toList();
  }

  /** A problem of the document in the file. */
  record InDocument(Problem problem, Position position) implements Finding {

    /** Those whose arguments are counts, times, names of fields: nothing that was refused. */
    private static final Set<Code> WITHOUT_VALUES =
        EnumSet.of(
            Code.TEXT_TOO_LONG,
            Code.TOO_MANY,
            Code.TIME_IN_ZONE,
            Code.TIME_WITHOUT_OFFSET,
            Code.TIME_SKIPPED,
            Code.TIME_REPEATED,
            Code.WINDOW_EMPTY,
            Code.WITHOUT_MESSAGE,
            Code.UNKNOWN_FIELD);

    @Override
    public String code() {
      return problem.code().wireName();
    }

    @Override
    public Level level() {
      return problem.level();
    }

    @Override
    public String pointer() {
      return problem.pointer();
    }

    @Override
    public String describe(Locale locale) {
      return problem.describe(locale);
    }

    @Override
    public String describeWithoutValues(Locale locale) {
      boolean isTold =
          WITHOUT_VALUES.contains(problem.code())
              || (problem.code() == Code.WRONG_TYPE && problem.slip() == Slip.NONE);
      List<String> arguments = isTold ? problem.arguments() : ellipses(problem.arguments());
      return new Problem(
              problem.code(), problem.slip(), problem.level(), problem.pointer(), arguments)
          .describe(locale);
    }
  }

  /**
   * A fault in how the file is written.
   *
   * @param pointer the field; empty where that is not known
   * @param arguments what the description mentions, in its order
   */
  record InFile(Fault fault, Position position, String pointer, List<String> arguments)
      implements Finding {
    private static final Texts TEXTS = new Texts("dev.startuphelp.server.file.faults");

    private static final int LONGEST_ARGUMENT = 400;

    /** Those whose arguments are counts, characters and the words of a parser. */
    private static final Set<Fault> WITHOUT_VALUES =
        EnumSet.of(
            Fault.UNREADABLE,
            Fault.TOO_LARGE,
            Fault.NOT_UTF_8,
            Fault.CONTROL_CHARACTER,
            Fault.TOO_DEEP,
            Fault.NOT_JSON,
            Fault.NOT_YAML);

    /** Copies the arguments, each as one clean line: they quote what is wrong in a file. */
    public InFile {
      arguments = arguments.stream().map(each -> Excerpt.ofLine(each, LONGEST_ARGUMENT)).toList();
    }

    InFile(Fault fault, Position position, List<String> arguments) {
      this(fault, position, "", arguments);
    }

    @Override
    public String code() {
      return fault.code();
    }

    @Override
    public Level level() {
      return fault.level();
    }

    @Override
    public String describe(Locale locale) {
      return describe(locale, arguments);
    }

    @Override
    public String describeWithoutValues(Locale locale) {
      return describe(locale, WITHOUT_VALUES.contains(fault) ? arguments : ellipses(arguments));
    }

    private String describe(Locale locale, List<String> arguments) {
      return TEXTS.format(locale, fault.textKey(), arguments).strip();
    }
  }
}
