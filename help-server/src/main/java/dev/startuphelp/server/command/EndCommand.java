package dev.startuphelp.server.command;

import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.edit.Standing;
import dev.startuphelp.server.publish.CurrentFile;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "end",
    description =
        "Ends what is announced, now. When it was planned to end stays in the file. A notice that"
            + " has not begun is called off by its id.",
    mixinStandardHelpOptions = true)
final class EndCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();
  @Mixin private final Publishing publishing = new Publishing();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which of several notices; 2 is the second in the file.")
  private @Nullable String id;

  @Option(names = "--all", description = "All that are active.")
  private boolean all;

  EndCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    CurrentFile current = desk.readable();
    String before = current.text().orElse("");
    NoticeEditor editor = desk.editor();
    List<ListedNotice> chosen = chosen(desk, editor.standing(before, desk.now()));
    String after = editor.end(before, chosen, desk.now().truncatedTo(ChronoUnit.SECONDS));
    return publishing.publish(
        desk, current, after, chosen.stream().map(listed -> deed(listed, desk)).toList());
  }

  private static String deed(ListedNotice listed, Desk desk) {
    return desk.text(
        listed.isUpcoming(desk.now()) ? "end.called-off" : "end.ended",
        listed.notice().map(desk::message).orElseGet(listed::name));
  }

  private List<ListedNotice> chosen(Desk desk, Standing standing) {
    if (id != null) {
      return List.of(chosen(id, desk, standing));
    }
    List<ListedNotice> active =
        standing.notices().stream().filter(listed -> listed.isActive(desk.now())).toList();
    if (active.isEmpty()) {
      throw desk.refusal(
          standing.notices().isEmpty() ? "end.nothing" : "end.only-upcoming",
          ListedNotices.names(standing.notices()));
    }
    if (active.size() > 1 && !all) {
      throw ask(active, desk);
    }
    return active;
  }

  private static ListedNotice chosen(String id, Desk desk, Standing standing) {
    ListedNotice listed = ListedNotices.named(id, desk, standing);
    if (listed.hasEnded(desk.now())) {
      throw desk.refusal(
          "end.ended-before", id, listed.notice().map(desk.timeWords()::window).orElse(""));
    }
    return listed;
  }

  private RefusedException ask(List<ListedNotice> active, Desk desk) {
    Choices choices = new Choices(desk, spec);
    active.forEach(
        listed -> choices.add(listed, new Choices.Choice("end", ListedNotices.option(listed))));
    choices.add(new Choices.Choice("end-all", List.of("--all")));
    return choices.asking(desk.text("end.several"));
  }
}
