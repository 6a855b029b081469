package dev.startuphelp.server.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = Commands.SERVE,
    description = "Serves the notice file until it is stopped (Ctrl-C or SIGTERM).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  private final ToIntFunction<ServeOptions> service;

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      description = "The notice file: JSON, or YAML if it ends with .yaml or .yml.")
  private @Nullable Path notice;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen at; 0: any free one, which is printed. Default: 8080.")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "H",
      description = "The address to listen at. Default: 0.0.0.0, all of this computer.")
  private @Nullable String host;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description =
          "Where the last known good notice is kept. Default: $STATE_DIRECTORY, else the"
              + " platform's folder for such.")
  private @Nullable Path state;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description =
          "In which zone a time without an offset is, like Europe/Moscow. Default: this"
              + " computer's.")
  private @Nullable String timeZone;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A configuration file in YAML; options given here come before it.")
  private @Nullable Path config;

  // For a build tool that starts the service: when it is killed, nobody else could stop it.
  @Option(names = "--end-with-parent", hidden = true)
  private boolean endWithParent;

  ServeCommand(ToIntFunction<ServeOptions> service) {
    this.service = service;
  }

  @Override
  public Integer call() {
    return service.applyAsInt(
        new ServeOptions(notice, host, port, state, timeZone, config, endWithParent));
  }
}
