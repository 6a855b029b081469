package dev.startuphelp.server.publish;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.wording.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two versions of the notice file, for one line of the history.
 *
 * @param parts in the order of the file; empty when nothing that readers get is different
 */
public record Change(List<Part> parts) {

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.publish.changes");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);
  private static final int LONGEST_EXCERPT = 40;
  private static final int MOST_PARTS = 4;

  /** What kind of difference. */
  public enum Kind {
    ADDED,
    REMOVED,
    TEXT,
    BEGIN,
    END,
    SEVERITY,
    MEANWHILE,
    LINK,
    TARGET,
    STANDING_HELP,
    UNUSABLE
  }

  /**
   * One difference.
   *
   * @param notice the notice that it concerns; null: the standing help or the whole file
   */
  public record Part(Kind kind, @Nullable Notice notice) {}

  /** Copies the parts. */
  public Change {
    parts = List.copyOf(parts);
  }

  /** The change from one version to the next. Pure. */
  static Change between(FileReading before, FileReading after) {
    if (!(after instanceof FileReading.Loaded loaded)) {
      return new Change(List.of(new Part(Kind.UNUSABLE, null)));
    }
    return between(documentOf(before), loaded.document());
  }

  private static HelpDocument documentOf(FileReading reading) {
    return reading instanceof FileReading.Loaded loaded ? loaded.document() : HelpDocument.EMPTY;
  }

  private static Change between(HelpDocument before, HelpDocument after) {
    List<Part> parts = new ArrayList<>();
    List<Notice> gone = new ArrayList<>(before.notices());
    for (Notice notice : after.notices()) {
      Optional<Notice> old = counterpart(notice, gone, after.notices().size());
      old.ifPresentOrElse(
          known -> compare(known, notice, parts), () -> parts.add(new Part(Kind.ADDED, notice)));
      old.ifPresent(gone::remove);
    }
    gone.forEach(notice -> parts.add(new Part(Kind.REMOVED, notice)));
    if (!before.standingHelp().equals(after.standingHelp())
        || !before.applications().equals(after.applications())) {
      parts.add(new Part(Kind.STANDING_HELP, null));
    }
    return new Change(parts);
  }

  /** The same notice before: by its id, else by its text, else the only one there was and is. */
  private static Optional<Notice> counterpart(Notice notice, List<Notice> before, int now) {
    if (notice.id() != null) {
      return before.stream().filter(old -> notice.id().equals(old.id())).findFirst();
    }
    List<Notice> nameless = before.stream().filter(old -> old.id() == null).toList();
    return nameless.stream()
        .filter(old -> old.userMessage().equals(notice.userMessage()))
        .findFirst()
        .or(() -> nameless.stream().filter(old -> nameless.size() == 1 && now == 1).findFirst());
  }

  private static void compare(Notice old, Notice notice, List<Part> parts) {
    addIf(!old.userMessage().equals(notice.userMessage()), Kind.TEXT, notice, parts);
    addIf(!Objects.equals(old.validFrom(), notice.validFrom()), Kind.BEGIN, notice, parts);
    addIf(!Objects.equals(old.end(), notice.end()), Kind.END, notice, parts);
    addIf(old.severity() != notice.severity(), Kind.SEVERITY, notice, parts);
    addIf(!Objects.equals(old.helpText(), notice.helpText()), Kind.MEANWHILE, notice, parts);
    addIf(!Objects.equals(old.helpUrl(), notice.helpUrl()), Kind.LINK, notice, parts);
    boolean sameTarget =
        old.applications().equals(notice.applications())
            && old.situations().equals(notice.situations());
    addIf(!sameTarget, Kind.TARGET, notice, parts);
  }

  private static void addIf(boolean different, Kind kind, Notice notice, List<Part> parts) {
    if (different) {
      parts.add(new Part(kind, notice));
    }
  }

  /**
   * The change in one line, in the language of the locale (English or Russian).
   *
   * @param zone in which times are told
   */
  public String describe(Locale locale, ZoneId zone) {
    if (parts.isEmpty()) {
      return TEXTS.format(locale, "nothing", List.of());
    }
    String told =
        parts.stream()
            .limit(MOST_PARTS)
            .map(part -> describe(part, locale, zone))
            .collect(Collectors.joining("; "));
    int more = parts.size() - MOST_PARTS;
    return more > 0 ? told + TEXTS.format(locale, "more", List.of(String.valueOf(more))) : told;
  }

  private static String describe(Part part, Locale locale, ZoneId zone) {
    String key = part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Notice notice = part.notice();
    if (notice == null) {
      return TEXTS.format(locale, key, List.of());
    }
    return TEXTS.format(
        locale,
        key,
        List.of(
            excerpt(notice.userMessage().in(locale)),
            time(notice.validFrom(), zone).orElseGet(() -> TEXTS.format(locale, "now", List.of())),
            time(notice.end(), zone)
                .orElseGet(() -> TEXTS.format(locale, "further-notice", List.of())),
            notice.severity().wireName()));
  }

  private static Optional<String> time(@Nullable Instant time, ZoneId zone) {
    return Optional.ofNullable(time).map(instant -> TIME.format(instant.atZone(zone)));
  }

  private static String excerpt(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
  }
}
