package dev.startuphelp.server.file;

import dev.startuphelp.protocol.Problem;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.server.wording.Texts;
import java.util.List;
import java.util.Locale;

/** Something in the notice file that its author should know about, and where it is. */
public sealed interface Finding {

  /** The name of its kind in logs and JSON answers: lower case with dashes. */
  String code();

  /** How bad it is. */
  Level level();

  /** A JSON pointer (RFC 6901); empty for the whole file. */
  String pointer();

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
   * A fault for which there is no document.
   *
   * @param arguments what the description mentions, in its order
   */
  record InFile(Fault fault, Position position, List<String> arguments) implements Finding {
    private static final Texts TEXTS = new Texts("dev.startuphelp.server.file.faults");

    /** Copies the arguments. */
    public InFile {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String code() {
      return fault.code();
    }

    @Override
    public Level level() {
      return Level.ERROR;
    }

    @Override
    public String pointer() {
      return "";
    }

    @Override
    public String describe(Locale locale) {
      return TEXTS.format(locale, fault.textKey(), arguments);
    }
  }
}
