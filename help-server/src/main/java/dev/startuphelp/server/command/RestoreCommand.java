package dev.startuphelp.server.command;

import dev.startuphelp.server.publish.CurrentFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description = "Publishes a version of the history again, byte by byte.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();
  @Mixin private final Publishing publishing = new Publishing();

  @Parameters(
      paramLabel = "VERSION",
      description = "Which one, as history lists it; the beginning is enough.")
  private String version = "";

  RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    CurrentFile current = desk.notices().current();
    String known = Versions.named(version, desk);
    return publishing.restore(desk, current, known);
  }
}
