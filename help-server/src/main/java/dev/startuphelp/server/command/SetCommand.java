package dev.startuphelp.server.command;

import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.Severity;
import dev.startuphelp.server.edit.Announcement;
import dev.startuphelp.server.edit.ListedNotice;
import dev.startuphelp.server.edit.NoticeEditor;
import dev.startuphelp.server.edit.Placement;
import dev.startuphelp.server.edit.Standing;
import dev.startuphelp.server.publish.CurrentFile;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      description =
          "Which notice; 2 is the second in the file, a new name makes a new notice. Default: the"
              + " only one that stands, else "
              + NoticeEditor.DEFAULT_ID
              + ".")
  private @Nullable String id;

  @Option(
      names = "--replace",
      description =
          "In place of the notice that stands (of several: of --id); nothing of it stays.")
  private boolean replace;

  @Option(names = "--add", description = "Beside the notices that stand, which stay as they are.")
  private boolean add;

  @Spec private CommandSpec spec = CommandSpec.create();

  SetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Desk desk = new Desk(surroundings, options.toServeOptions());
    refuseContradictions(desk);
    CurrentFile current = desk.readable();
    String before = current.text().orElse("");
    NoticeEditor editor = desk.editor();
    Standing standing = editor.standing(before, desk.now());
    OffsetDateTime begin = from == null ? null : desk.times().time(from);
    Optional<ListedNotice> meant = meant(desk, standing, announcement(desk, begin, null));
    Announcement asked = announcement(desk, begin, end(desk, begin, meant));
    Announcement announcement =
        meant
            .filter(listed -> id == null && !listed.isOfTheSimpleForm())
            .map(asked::about)
            .orElse(asked);
    String after = editor.set(before, announcement, placement(), desk.now());
    return publishing.publish(desk, current, after, deeds(desk, editor, before, after));
  }

  private void refuseContradictions(Desk desk) {
    if (text != null && text.isBlank()) {
      throw desk.refusal("set.blank");
    }
    if ((replace || add) && text == null) {
      throw desk.refusal("set.no-text", replace ? "--replace" : "--add");
    }
    if (replace && add) {
      throw desk.refusal("set.replace-or-add");
    }
    if ((until != null && span != null) || (openEnd && (until != null || span != null))) {
      throw desk.refusal("set.two-ends");
    }
    applications.forEach(desk::refuseMalformedApplication);
    situations.forEach(desk::refuseUnknownSituation);
    if (language != null) {
      desk.refuseMalformedLanguage(language);
    }
    if (until != null) { // What cannot be meant is told before anything is asked.
      desk.times().future(until);
    }
    if (span != null) {
      desk.times().span(span);
    }
  }

  private Placement placement() {
    return add ? Placement.ADD : replace ? Placement.REPLACE : Placement.CHANGE;
  }

  /** The notice that is changed or makes room; empty: a new one is made. */
  private Optional<ListedNotice> meant(Desk desk, Standing standing, Announcement asked) {
    if (add) {
      if (id != null && standing.named(id).isPresent()) {
        throw desk.refusal("set.id-taken", id);
      }
      return Optional.empty();
    }
    if (replace) {
      return replaced(desk, standing);
    }
    List<ListedNotice> inQuestion = standing.inQuestion(asked);
    if (!inQuestion.isEmpty()) {
      throw ask(desk, inQuestion);
    }
    Optional<ListedNotice> meant = standing.meant(asked);
    if (text == null) {
      boolean isOneOfSeveral = id == null && standing.notices().size() > 1;
      if (isOneOfSeveral) {
        throw askWhich(desk, standing.notices());
      }
      if (meant.isEmpty()) {
        throw id == null
            ? desk.refusal("set.nothing-to-change")
            : desk.refusal("id.unknown-and-no-text", id, ListedNotices.names(standing.all()));
      }
    }
    return meant;
  }

  private Optional<ListedNotice> replaced(Desk desk, Standing standing) {
    if (id != null) {
      return Optional.of(ListedNotices.named(id, desk, standing));
    }
    if (standing.notices().size() > 1) {
      throw ask(desk, standing.notices());
    }
    return standing.notices().stream().findFirst();
  }

  private RefusedException ask(Desk desk, List<ListedNotice> standing) {
    Choices choices = new Choices(desk, spec);
    for (ListedNotice listed : standing) {
      List<String> option = ListedNotices.option(listed);
      List<String> replaces = new ArrayList<>(List.of("--replace"));
      if (standing.size() > 1) {
        replaces.addAll(option);
      }
      choices.add(
          listed, new Choices.Choice("replace", replaces), new Choices.Choice("change", option));
    }
    choices.add(new Choices.Choice("add", List.of("--add")));
    return choices.asking(desk.text("set.undecided", desk.file().name()));
  }

  private RefusedException askWhich(Desk desk, List<ListedNotice> standing) {
    Choices choices = new Choices(desk, spec);
    standing.forEach(
        listed -> choices.add(listed, new Choices.Choice("which", ListedNotices.option(listed))));
    return choices.asking(desk.text("set.which"));
  }

  /** What is different afterwards among the notices: how each stands that is new or changed. */
  private static List<String> deeds(Desk desk, NoticeEditor editor, String before, String after) {
    List<Optional<Notice>> known =
        editor.notices(before).stream().map(ListedNotice::notice).toList();
    return editor.notices(after).stream()
        .map(ListedNotice::notice)
        .filter(notice -> !known.contains(notice))
        .flatMap(Optional::stream)
        .map(notice -> desk.text("notice", desk.message(notice), desk.timeWords().window(notice)))
        .toList();
  }

  private Announcement announcement(
      Desk desk, @Nullable OffsetDateTime begin, @Nullable OffsetDateTime end) {
    return new Announcement(
        id,
        text,
        language,
        meanwhile,
        begin,
        end,
        openEnd,
        severity(desk),
        url,
        applications,
        situations);
  }

  /** Its end counts from its beginning where that is still to come, else from now. */
  private @Nullable OffsetDateTime end(
      Desk desk, @Nullable OffsetDateTime begin, Optional<ListedNotice> meant) {
    Instant planned =
        meant
            .filter(listed -> !replace && !listed.hasEnded(desk.now()))
            .flatMap(ListedNotice::notice)
            .map(Notice::validFrom)
            .orElse(null);
    Instant start = begin == null ? planned : begin.toInstant();
    if (until != null) {
      return desk.times().end(until, start);
    }
    if (span == null) {
      return null;
    }
    Instant from = start == null || start.isBefore(desk.now()) ? desk.now() : start;
    return from.atZone(desk.zone())
        .toOffsetDateTime()
        .plus(desk.times().span(span))
        .truncatedTo(ChronoUnit.SECONDS);
  }

  private @Nullable Severity severity(Desk desk) {
    String name = severity;
    return name == null
        ? null
        : Severity.ofWireName(name).orElseThrow(() -> desk.refusal("set.severity", name));
  }
}
