package dev.startuphelp.server.notice;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in a few words what a publication shows and when, for the log. */
public final class Summary {

  private static final int MOST_NOTICES = 5;
  private static final int LONGEST_EXCERPT = 80;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone in which times are told
   */
  public Summary(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  String of(Publication publication) {
    HelpDocument document = publication.document();
    return publication
        .revision()
        .map(revision -> "revision " + revision + ", " + notices(document.notices()))
        .map(text -> text + standing(document.standingHelp()))
        .orElse("nothing, the document {}");
  }

  private String notices(List<Notice> notices) {
    if (notices.isEmpty()) {
      return "no notice";
    }
    String shown =
        notices.stream().limit(MOST_NOTICES).map(this::notice).collect(Collectors.joining("; "));
    int more = notices.size() - MOST_NOTICES;
    return more > 0 ? shown + "; and " + more + " more notices" : shown;
  }

  private String notice(Notice notice) {
    return "%s \"%s\" %s"
        .formatted(notice.severity().wireName(), excerpt(notice.userMessage()), window(notice));
  }

  private String window(Notice notice) {
    String from = Optional.ofNullable(notice.validFrom()).map(this::time).orElse("now");
    String until = Optional.ofNullable(notice.end()).map(this::time).orElse("further notice");
    return switch (notice.statusAt(clock.instant())) {
      case UPCOMING -> "to be shown from " + from + " until " + until;
      case ACTIVE -> "shown until " + until;
      case ENDED -> "not shown, it ended at " + until;
    };
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  private static String excerpt(LocalizedText text) {
    String first = text.in(Locale.ENGLISH).replace('\n', ' ');
    return first.length() <= LONGEST_EXCERPT ? first : first.substring(0, LONGEST_EXCERPT) + "…";
  }

  private static String standing(StandingHelp help) {
    boolean any = Objects.nonNull(help.helpText()) || Objects.nonNull(help.helpUrl());
    String contacts = help.contacts().isEmpty() ? "" : ", contacts: " + help.contacts().size();
    return (any ? ", standing help" : "") + contacts;
  }
}
