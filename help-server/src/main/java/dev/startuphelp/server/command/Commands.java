package dev.startuphelp.server.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Runs the command that the arguments name. */
public final class Commands {

  /** The exit status after a mistake in the arguments, the configuration or the surroundings. */
  public static final int USAGE = 2;

  private Commands() {}

  /**
   * Runs a command; never throws for what the user did.
   *
   * @return the exit status
   */
  public static int run(String[] arguments, Surroundings surroundings) {
    CommandLine line =
        new CommandLine(new HelpServerCommand())
            .addSubcommand(new ServeCommand(surroundings.service()))
            .addSubcommand(new HealthCommand())
            .addSubcommand(new HashCommand(Passphrase::ofProcess, new SecureRandom()))
            .addSubcommand(new KeygenCommand(surroundings, new SecureRandom()))
            .addSubcommand(new SignCommand(surroundings))
            .addSubcommand(new CheckCommand(surroundings))
            .addSubcommand(new ShowCommand(surroundings))
            .addSubcommand(new SetCommand(surroundings))
            .addSubcommand(new EndCommand(surroundings))
            .addSubcommand(new ClearCommand(surroundings))
            .addSubcommand(new HistoryCommand(surroundings))
            .addSubcommand(new DiffCommand(surroundings))
            .addSubcommand(new RestoreCommand(surroundings))
            .addSubcommand(new ExportCommand(surroundings));
    return line.setResourceBundle(usage(surroundings.locale()))
        .setOut(surroundings.out())
        .setErr(surroundings.err())
        .setParameterExceptionHandler((e, args) -> refuse(e, surroundings.locale()))
        .setExecutionExceptionHandler((e, command, result) -> refuse(e, command))
        .execute(arguments);
  }

  /** Other languages for what --help prints; what it does not have stands beside the options. */
  private static ResourceBundle usage(Locale locale) {
    return ResourceBundle.getBundle(
        "dev.startuphelp.server.command.usage",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static int refuse(ParameterException e, Locale locale) {
    print(e.getCommandLine().getErr(), Misunderstanding.describe(e, locale));
    return USAGE;
  }

  private static int refuse(Exception e, CommandLine command) throws Exception {
    if (e instanceof UsageException) {
      print(command.getErr(), String.valueOf(e.getMessage()));
      return USAGE;
    }
    throw e;
  }

  private static void print(PrintWriter err, String line) {
    err.println(line.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", ""));
    err.flush();
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
