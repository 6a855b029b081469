package dev.startuphelp.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which notice file a command works on, as the service that serves it is told. */
final class NoticeOptions {

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      description = "The notice file: JSON, or YAML if it ends with .yaml or .yml.")
  private @Nullable Path notice;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration file of the service, which names the notice file.")
  private @Nullable Path config;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "The state directory of the service, where the history is kept.")
  private @Nullable Path state;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "In which zone times are, like Europe/Moscow. Default: this computer's.")
  private @Nullable String timeZone;

  ServeOptions toServeOptions() {
    return new ServeOptions(notice, null, null, state, timeZone, config, false);
  }

  /** The same for a file that is named otherwise; null: not named. */
  ServeOptions toServeOptions(@Nullable Path file) {
    return file == null
        ? toServeOptions()
        : new ServeOptions(file, null, null, state, timeZone, config, false);
  }
}
