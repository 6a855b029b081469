package dev.startuphelp.server.file;

import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.Problem;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.server.wording.Texts;
import java.util.List;
import java.util.Locale;

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

  /** A problem of the document in the file. */
  record InDocument(Problem problem, Position position) implements Finding {
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

    /** Copies the arguments, each as one clean line: they quote what is wrong in a file. */
    public InFile {
      arguments = arguments.stream().map(InFile::shortened).toList();
    }

    private static String shortened(String argument) {
      String line = oneLine(argument);
      return line.length() <= LONGEST_ARGUMENT ? line : line.substring(0, LONGEST_ARGUMENT) + "…";
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
      return TEXTS.format(locale, fault.textKey(), arguments).strip();
    }
  }
}
