package dev.startuphelp.server.command;

import dev.startuphelp.protocol.Severity;
import dev.startuphelp.server.edit.Announcement;
import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.publish.CurrentFile;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "set",
    description =
        "Announces a text, or changes the window or another part of what is announced. The rest of"
            + " the file stays as it is.",
    mixinStandardHelpOptions = true)
final class SetCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  @Mixin private final NoticeOptions options = new NoticeOptions();
  @Mixin private final Publishing publishing = new Publishing();

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT",
      description = "What is announced; absent: the text stays as it is.")
  private @Nullable String text;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description =
          "When it ends: 14:00 (the next one), \"tomorrow 9:00\", \"2026-11-24 14:00\", also with"
              + " an offset: \"2026-11-24 14:00 +03:00\".")
  private @Nullable String until;

  @Option(
      names = "--for",
      paramLabel = "SPAN",
      description = "How long: 2h, 90min, 1h30m, 2 days; from now, or from --from.")
  private @Nullable String span;

  @Option(names = "--from", paramLabel = "TIME", description = "When it begins. Default: at once.")
  private @Nullable String from;

  @Option(names = "--open-end", description = "Its end is not known; end it with: end.")
  private boolean openEnd;

  @Option(names = "--lang", paramLabel = "TAG", description = "The language of the text, like ru.")
  private @Nullable String language;

  @Option(
      names = "--severity",
      paramLabel = "S",
      description = "info, maintenance, warning or outage. Default: outage.")
  private @Nullable String severity;

  @Option(names = "--url", paramLabel = "LINK", description = "Where there is more about it.")
  private @Nullable String url;

  @Option(names = "--meanwhile", paramLabel = "TEXT", description = "What to do meanwhile.")
  private @Nullable String meanwhile;

  @Option(
      names = "--app",
      paramLabel = "ID",
      split = ",",
      description = "Which applications it concerns. Default: all.")
  private List<String> applications = new ArrayList<>();

  @Option(
      names = "--situation",
      paramLabel = "NAME",
      split = ",",
      description = "With which failures it is shown. Default: all.")
  private List<String> situations = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which of several notices. Default: " + NoticeEditor.DEFAULT_ID + ".")
  private @Nullable String id;

  SetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    Announcement announcement = announcement(desk);
    CurrentFile current = desk.readable();
    String before = current.text().orElse("");
    NoticeEditor editor = desk.editor();
    if (text == null && target(editor, before, announcement).isEmpty()) {
      throw desk.refusal("set.nothing-to-change");
    }
    String after = editor.set(before, announcement, desk.now());
    if (publishing.isForPeople()) {
      target(editor, after, announcement)
          .flatMap(ListedNotice::notice)
          .ifPresent(
              notice ->
                  desk.say(
                      "notice",
                      notice.userMessage().in(desk.locale()),
                      desk.timeWords().window(notice)));
    }
    return publishing.publish(desk, current, after);
  }

  private static Optional<ListedNotice> target(
      NoticeEditor editor, String text, Announcement announcement) {
    String name = Optional.ofNullable(announcement.id()).orElse(NoticeEditor.DEFAULT_ID);
    List<ListedNotice> notices = editor.notices(text);
    boolean isSimple = notices.size() == 1 && notices.get(0).id().isEmpty();
    return notices.stream()
        .filter(notice -> notice.isNamed(name) || (isSimple && announcement.id() == null))
        .findFirst();
  }

  private Announcement announcement(Desk desk) {
    if (text != null && text.isBlank()) {
      throw desk.refusal("set.blank");
    }
    OffsetDateTime begin = from == null ? null : desk.times().time(from);
    return new Announcement(
        id,
        text,
        language,
        meanwhile,
        begin,
        end(desk, begin),
        openEnd,
        severity(desk),
        url,
        applications,
        situations);
  }

  private @Nullable OffsetDateTime end(Desk desk, @Nullable OffsetDateTime begin) {
    if ((until != null && span != null) || (openEnd && (until != null || span != null))) {
      throw desk.refusal("set.two-ends");
    }
    if (span == null) {
      return until == null ? null : desk.times().future(until);
    }
    OffsetDateTime start =
        begin == null || begin.toInstant().isBefore(desk.now())
            ? desk.now().atZone(desk.zone()).toOffsetDateTime()
            : begin;
    return start.plus(desk.times().span(span)).truncatedTo(ChronoUnit.SECONDS);
  }

  private @Nullable Severity severity(Desk desk) {
    String name = severity;
    return name == null
        ? null
        : Severity.ofWireName(name).orElseThrow(() -> desk.refusal("set.severity", name));
  }
}
