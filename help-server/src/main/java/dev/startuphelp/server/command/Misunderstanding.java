package dev.startuphelp.server.command;

import dev.startuphelp.server.wording.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments that could not be understood, in words: which, why, and what to type instead. Pure. */
final class Misunderstanding {

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.command.answers");

  private Misunderstanding() {}

  static String describe(ParameterException e, Locale locale) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return what(e, locale) + " " + text(locale, "usage.try", "java -jar " + command + " --help");
  }

  private static String what(ParameterException e, Locale locale) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String typed = String.join(" ", unmatched.getUnmatched());
      List<String> alike = unmatched.getSuggestions();
      return alike.isEmpty()
          ? text(locale, "usage.unknown", typed)
          : text(locale, "usage.unknown-but-alike", typed, String.join(", ", alike));
    }
    if (e instanceof MissingParameterException missing) {
      return text(locale, "usage.missing", names(missing.getMissing()));
    }
    if (e instanceof NothingToDo) {
      return text(locale, "usage.nothing");
    }
    ArgSpec argument = e.getArgSpec();
    return argument == null
        ? text(locale, "usage.other", String.valueOf(e.getMessage()))
        : text(locale, "usage.value", String.valueOf(e.getValue()), names(List.of(argument)));
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream()
        .map(each -> each instanceof OptionSpec option ? option.longestName() : each.paramLabel())
        .collect(Collectors.joining(", "));
  }

  private static String text(Locale locale, String key, String... arguments) {
    return TEXTS.format(locale, key, List.of(arguments));
  }

  /** No command was given. */
  static final class NothingToDo extends ParameterException {
    private static final long serialVersionUID = 1;

    NothingToDo(picocli.CommandLine line) {
      super(line, "Say what to do");
    }
  }
}
