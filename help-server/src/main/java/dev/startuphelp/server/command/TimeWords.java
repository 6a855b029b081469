package dev.startuphelp.server.command;

import dev.startuphelp.protocol.Notice;
import dev.startuphelp.server.wording.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Says times so that nobody takes one day for another: weekday, date, offset, and how far it is.
 * Pure.
 */
final class TimeWords {

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.command.answers");

  private final ZoneId zone;
  private final Instant now;
  private final Locale locale;
  private final DateTimeFormatter format;

  TimeWords(ZoneId zone, Instant now, Locale locale) {
    this.zone = zone;
    this.now = now;
    this.locale = locale;
    this.format = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu HH:mm xxx", locale);
  }

  /** "Tuesday 24 November 2026 14:00 +03:00 (Europe/Moscow), in 2 h 5 min". */
  String point(Instant time) {
    return format.format(time.atZone(zone)) + " (" + zone.getId() + "), " + distance(time);
  }

  String distance(Instant time) {
    Duration distance = Duration.between(now, time);
    String key = distance.isNegative() ? "ago" : "in";
    return TEXTS.format(locale, key, List.of(span(distance.abs())));
  }

  private String span(Duration span) {
    long minutes = (span.toSeconds() + 30) / 60;
    String[] parts = {
      String.valueOf(minutes / 1_440),
      String.valueOf(minutes / 60 % 24),
      String.valueOf(minutes % 60)
    };
    String key = minutes >= 1_440 ? "span.days" : minutes >= 60 ? "span.hours" : "span.minutes";
    return TEXTS.format(locale, key, List.of(parts));
  }

  /** From when to when a notice is shown, and where it stands now. */
  String window(Notice notice) {
    Instant from = notice.validFrom();
    Instant end = notice.end();
    List<String> times = List.of(from == null ? "" : point(from), end == null ? "" : point(end));
    String key =
        notice.isCalledOff()
            ? "called-off"
            : notice.statusAt(now).name().toLowerCase(Locale.ROOT) + (end == null ? "-open" : "");
    return TEXTS.format(locale, "window." + key, times);
  }
}
