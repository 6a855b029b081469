package dev.startuphelp.client.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

/** Dates, times and durations as the texts of one language write them. */
final class Times {

  private final Texts texts;

  Times(Texts texts) {
    this.texts = texts;
  }

  /** The time of day, after the date when that is another day than now. */
  String moment(Instant instant, ZonedDateTime now) {
    ZonedDateTime there = instant.atZone(now.getZone());
    String time = twoDigits(there.getHour()) + ":" + twoDigits(there.getMinute());
    return there.toLocalDate().equals(now.toLocalDate())
        ? time
        : date(there.toLocalDate()) + " " + time;
  }

  /** An ISO date as this language writes it; anything else as it is. */
  String date(String isoDate) {
    return isoDate.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(isoDate)) : isoDate;
  }

  private String date(LocalDate date) {
    return texts.get(
        "date",
        Map.of(
            "day", twoDigits(date.getDayOfMonth()),
            "month", twoDigits(date.getMonthValue()),
            "year", Integer.toString(date.getYear())));
  }

  String seconds(String seconds) {
    return duration(Duration.ofSeconds(Long.parseLong(seconds)));
  }

  /** In the largest unit that fits, rounded down; short units, which need no plural. */
  String duration(Duration duration) {
    if (duration.toHours() >= 48) {
      return unit("days", duration.toDays());
    }
    if (duration.toMinutes() >= 120) {
      return unit("hours", duration.toHours());
    }
    return duration.toSeconds() >= 60
        ? unit("minutes", duration.toMinutes())
        : unit("seconds", duration.toSeconds());
  }

  private String unit(String unit, long count) {
    return texts.get("duration." + unit, Map.of("n", Long.toString(count)));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
