package dev.startuphelp.server.command;

import dev.startuphelp.server.publish.CurrentFile;
import dev.startuphelp.server.publish.Difference;
import dev.startuphelp.server.publish.HistoryEntry;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description =
        "Prints what is different between two versions. Exit status: 0 nothing, 1 something.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "The version before; the beginning is enough. Default: the one before now.")
  private @Nullable String before;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "The version after. Default: the file as it is now.")
  private @Nullable String after;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    CurrentFile current = desk.notices().current();
    String from = before == null ? versionBefore(current, desk) : Versions.named(before, desk);
    String to = after == null ? current.version() : Versions.named(after, desk);
    String now = after == null ? current.text().orElse("") : Versions.textOf(to, desk);
    String difference = Difference.unified(from, Versions.textOf(from, desk), to, now);
    desk.out().print(difference);
    desk.out().flush();
    return difference.isEmpty() ? 0 : 1;
  }

  private static String versionBefore(CurrentFile current, Desk desk) {
    return desk.notices().history().stream()
        .map(HistoryEntry::version)
        .filter(version -> !version.equals(current.version()))
        .findFirst()
        .orElseThrow(() -> desk.refusal("history.empty", desk.file().name()));
  }
}
