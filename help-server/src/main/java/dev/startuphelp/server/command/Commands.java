package dev.startuphelp.server.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs the command that the arguments name. */
public final class Commands {

  /** The exit status after a mistake in the arguments, the configuration or the surroundings. */
  public static final int USAGE = 2;

  /** The exit status of a command that could mean several things: its author has to choose. */
  public static final int UNDECIDED = 3;

  static final String SERVE = "serve";

  private static final String JSON = "--json";

  private Commands() {}

  /** Whether it is the service that these arguments start. */
  public static boolean serves(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals(SERVE);
  }

  /**
   * Runs a command; never throws for what the user did.
   *
   * @return the exit status
   */
  public static int run(String[] arguments, Surroundings surroundings) {
    CommandLine line = new CommandLine(new HelpServerCommand());
    named(arguments, commands(surroundings)).forEach(command -> line.addSubcommand(command.get()));
    return line.setResourceBundle(usage(surroundings.locale()))
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setParameterExceptionHandler(
            (e, args) -> refuse(misunderstood(e, surroundings), e.getCommandLine(), surroundings))
        .setExecutionExceptionHandler(
            (e, command, result) -> refuse(refusal(e), command, surroundings))
        .execute(arguments);
  }

  /**
   * The commands by name, in the order in which --help lists them; made only when asked for,
   * because reading the options of all of them takes a tenth of a start.
   */
  private static Map<String, Supplier<Object>> commands(Surroundings surroundings) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put(SERVE, () -> new ServeCommand(surroundings.service()));
    commands.put("health", HealthCommand::new);
    commands.put("hash", () -> new HashCommand(Passphrase::ofProcess, new SecureRandom()));
    commands.put("keygen", () -> new KeygenCommand(surroundings, new SecureRandom()));
    commands.put("sign", () -> new SignCommand(surroundings));
    commands.put("check", () -> new CheckCommand(surroundings));
    commands.put("show", () -> new ShowCommand(surroundings));
    commands.put("set", () -> new SetCommand(surroundings));
    commands.put("end", () -> new EndCommand(surroundings));
    commands.put("clear", () -> new ClearCommand(surroundings));
    commands.put("history", () -> new HistoryCommand(surroundings));
    commands.put("diff", () -> new DiffCommand(surroundings));
    commands.put("restore", () -> new RestoreCommand(surroundings));
    commands.put("export", () -> new ExportCommand(surroundings));
    return commands;
  }

  /** The one that the first argument names, or all of them for whoever asks for help or is lost. */
  private static Collection<Supplier<Object>> named(
      String[] arguments, Map<String, Supplier<Object>> commands) {
    return arguments.length > 0 && commands.containsKey(arguments[0])
        ? List.of(commands.get(arguments[0]))
        : commands.values();
  }

  /** Other languages for what --help prints; what it does not have stands beside the options. */
  private static ResourceBundle usage(Locale locale) {
    return ResourceBundle.getBundle(
        "dev.startuphelp.server.command.usage",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Refusal misunderstood(ParameterException e, Surroundings surroundings) {
    return Refusal.of(
        Refusal.Kind.MISUNDERSTOOD, Misunderstanding.describe(e, surroundings.locale()));
  }

  private static Refusal refusal(Exception e) throws Exception {
    if (e instanceof RefusedException refused) {
      return refused.refusal();
    }
    if (e instanceof UsageException usage) {
      return Refusal.of(Refusal.Kind.REFUSED, String.valueOf(usage.getMessage()));
    }
    throw e;
  }

  /** Tells it in the way that was asked for: lines for people, or one object for programs. */
  private static int refuse(Refusal refusal, CommandLine command, Surroundings surroundings) {
    if (isForPrograms(command)) {
      surroundings.out().println(refusal.toJson(surroundings.locale()));
      surroundings.out().flush();
      return refusal.status();
    }
    PrintWriter err = surroundings.err();
    refusal.before().forEach(line -> err.println(oneLine(line)));
    err.println(oneLine(refusal.message()));
    refusal.after().forEach(line -> err.println(oneLine(line)));
    err.flush();
    return refusal.status();
  }

  /** Whether JSON was asked for, also in words that could not be understood. */
  private static boolean isForPrograms(CommandLine command) {
    CommandLine.ParseResult typed = command.getCommandSpec().root().commandLine().getParseResult();
    return command.getCommandSpec().findOption(JSON) != null
        && typed != null
        && typed.originalArgs().stream()
            .takeWhile(word -> !word.equals("--"))
            .anyMatch(JSON::equals);
  }

  /** What is in it from outside breaks no line and moves no cursor. */
  static String oneLine(String line) {
    return line.replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
  }

  @Command(
      name = "help-server.jar",
      description = "Serves the help of Startup Help: notices and standing help from one file.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND")
  private static final class HelpServerCommand implements Runnable {
    @picocli.CommandLine.Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
      throw new Misunderstanding.NothingToDo(spec.commandLine());
    }
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {"Startup Help " + Optional.ofNullable(version).orElse("(not packaged)")};
    }
  }
}
