package dev.startuphelp.server.command;

import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.edit.Standing;
import dev.startuphelp.server.publish.CurrentFile;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "clear",
    description =
        "Removes all notices from the file, or some of them. Standing help and contacts stay; the"
            + " version before stays in the history.",
    mixinStandardHelpOptions = true)
final class ClearCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();
  @Mixin private final Publishing publishing = new Publishing();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Only this notice; 2 is the second in the file.")
  private @Nullable String id;

  @Option(names = "--ended", description = "Only those that have ended.")
  private boolean ended;

  ClearCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    CurrentFile current = desk.readable();
    String before = current.text().orElse("");
    NoticeEditor editor = desk.editor();
    Standing standing = editor.standing(before, desk.now());
    List<ListedNotice> named =
        id == null ? standing.all() : List.of(ListedNotices.named(id, desk, standing));
    List<ListedNotice> chosen =
        named.stream().filter(listed -> !ended || listed.hasEnded(desk.now())).toList();
    if (chosen.isEmpty()) {
      throw desk.refusal(named.isEmpty() ? "clear.nothing" : "clear.nothing-ended");
    }
    return publishing.publish(
        desk,
        current,
        editor.clear(before, chosen),
        List.of(desk.text("clear.removed", ListedNotices.names(chosen))));
  }
}
