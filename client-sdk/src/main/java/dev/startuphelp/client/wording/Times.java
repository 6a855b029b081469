package dev.startuphelp.client.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Dates, times and durations as the texts of one language write them. */
final class Times {

  private final Texts texts;

  Times(Texts texts) {
    this.texts = texts;
  }

  /**
   * A moment as people say it: "until 14:00", "from tomorrow 06:00", "expected back Friday 06:00".
   * Past moments of other days and those more than six days ahead have their date.
   *
   * @param use {@code until}, {@code from} or {@code back}
   * @param now in the time zone of the reader
   */
  String moment(String use, Instant instant, ZonedDateTime now) {
    ZonedDateTime there = instant.atZone(now.getZone());
    Map<String, String> facts = new HashMap<>();
    facts.put("time", twoDigits(there.getHour()) + ":" + twoDigits(there.getMinute()));
    facts.put("weekday", listed("weekday." + use, there.getDayOfWeek().getValue()));
    facts.put("day", Integer.toString(there.getDayOfMonth()));
    facts.put("month", listed("month", there.getMonthValue()));
    facts.put("year", Integer.toString(there.getYear()));
    return texts.get(use + "." + nearness(there.toLocalDate(), now.toLocalDate()), facts);
  }

  private static String nearness(LocalDate day, LocalDate today) {
    long days = day.toEpochDay() - today.toEpochDay();
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    if (days > 1 && days < 7) {
      return "weekday";
    }
    return day.getYear() == today.getYear() ? "date" : "year";
  }

  private String listed(String key, int number) {
    String list = texts.get(key, Map.of());
    int start = 0;
    for (int i = 1; i < number; i++) {
      start = list.indexOf(", ", start) + 2;
    }
    int end = list.indexOf(", ", start);
    return end < 0 ? list.substring(start) : list.substring(start, end);
  }

  /** A date as this language writes it. */
  String date(LocalDate date) {
    return date(date.toString());
  }

  /** An ISO date (2026-11-22) as this language writes it. */
  String date(String iso) {
    return texts.get(
        "date",
        Map.of("year", iso.substring(0, 4), "month", iso.substring(5, 7), "day", iso.substring(8)));
  }

  /**
   * In the largest unit that fits, rounded: a clock that is six hours wrong is some milliseconds
   * less than that when it has been read. Short units, which need no plural.
   */
  String duration(Duration duration) {
    if (rounded(duration, ChronoUnit.HOURS) >= 48) {
      return unit("days", rounded(duration, ChronoUnit.DAYS));
    }
    if (rounded(duration, ChronoUnit.MINUTES) >= 120) {
      return unit("hours", rounded(duration, ChronoUnit.HOURS));
    }
    long seconds = rounded(duration, ChronoUnit.SECONDS);
    return seconds >= 60
        ? unit("minutes", rounded(duration, ChronoUnit.MINUTES))
        : unit("seconds", seconds);
  }

  /** How long it is until then: "in 25 minutes". */
  String until(Duration left) {
    long minutes = left.plusSeconds(59).toMinutes();
    if (left.toSeconds() < 60) {
      return texts.get("in-less-than-a-minute", Map.of());
    }
    if (minutes < 120) {
      return minutes == 1 ? texts.get("in-one-minute", Map.of()) : counted("in-minutes", minutes);
    }
    return left.toHours() < 48 ? untilInHours(minutes) : counted("in-days", left.toDays());
  }

  private String untilInHours(long minutes) {
    long hours = minutes / 60;
    long rest = minutes % 60;
    return rest == 0 || hours >= 12
        ? counted("in-hours", hours)
        : texts.get(
            "in-hours-and-minutes",
            Map.of("hours", Long.toString(hours), "minutes", Long.toString(rest)));
  }

  /** As {@link #duration}, rounded up. */
  String countdown(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return duration(
        seconds < 60
            ? Duration.ofSeconds(seconds)
            : Duration.ofMinutes(left.plusSeconds(59).toMinutes()));
  }

  private static long rounded(Duration duration, ChronoUnit unit) {
    return duration.plus(unit.getDuration().dividedBy(2)).dividedBy(unit.getDuration());
  }

  private String unit(String unit, long count) {
    return counted("duration." + unit, count);
  }

  private String counted(String key, long count) {
    return texts.get(key, Map.of("n", Long.toString(count)));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
