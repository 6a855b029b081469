package dev.startuphelp.server.command;

import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.publish.CurrentFile;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    List<ListedNotice> chosen = chosen(desk, editor.notices(before));
    if (publishing.isForPeople()) {
      chosen.stream()
          .flatMap(listed -> listed.notice().stream())
          .forEach(notice -> desk.say("end.ends", notice.userMessage().in(desk.locale())));
    }
    String after = editor.end(before, chosen, desk.now().truncatedTo(ChronoUnit.SECONDS));
    return publishing.publish(desk, current, after);
  }

  private List<ListedNotice> chosen(Desk desk, List<ListedNotice> notices) {
    List<ListedNotice> running =
        notices.stream()
            .filter(listed -> id == null ? listed.isActive(desk.now()) : listed.isNamed(id))
            .filter(listed -> !listed.hasEnded(desk.now()))
            .toList();
    if (running.isEmpty()) {
      throw desk.refusal("end.nothing");
    }
    if (running.size() > 1 && !all) {
      throw desk.refusal("end.several", names(running));
    }
    return running;
  }

  static String names(List<ListedNotice> notices) {
    return notices.stream().map(ListedNotice::name).collect(Collectors.joining(", "));
  }
}
