package dev.startuphelp.server.command;

import dev.startuphelp.server.wording.Texts;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that a person types in a hurry. What has one meaning is taken; what has two, or
 * none, is refused with an example that works. Pure.
 */
final class TimeInput {

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.command.answers");
  private static final Duration LONGEST = Duration.ofDays(366);

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?:[:.](\\d{2}))?([ap]m)?");
  private static final Pattern OFFSET =
      Pattern.compile("(.*[\\dm])\\s*(z|utc|gmt|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)");
  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"));

  /** The refusals that need no example: they show what is right for what was typed. */
  private static final List<String> CORRECTING =
      List.of("time.day-only", "time.epoch", "time.before-begin");

  private static final int SHORTEST_MONTH = 3;
  private static final int LARGEST_OFFSET = 14 * 3_600;
  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DOTTED_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern MONTH_LAST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\.? ([a-zа-яё]{3,})\\.?(?: (\\d{4}))?(?: (.*))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?(?: (.*))?");
  private static final Pattern AHEAD = Pattern.compile("(?:in|через) (.+)");
  private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
  private static final DateTimeFormatter CORRECTED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);
  private static final Pattern SPAN =
      Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*([a-zа-яё]+)\\.?\\s*");

  private static final Map<String, Integer> DAYS_FROM_TODAY =
      Map.of("today", 0, "сегодня", 0, "tomorrow", 1, "завтра", 1);
  private static final Map<String, String> NAMED_TIMES =
      Map.of("noon", "12:00", "полдень", "12:00", "midnight", "24:00", "полночь", "24:00");
  private static final Map<String, Long> MINUTES =
      Map.ofEntries(
          Map.entry("m", 1L),
          Map.entry("min", 1L),
          Map.entry("mins", 1L),
          Map.entry("minute", 1L),
          Map.entry("minutes", 1L),
          Map.entry("м", 1L),
          Map.entry("мин", 1L),
          Map.entry("минут", 1L),
          Map.entry("минуты", 1L),
          Map.entry("минута", 1L),
          Map.entry("минуту", 1L),
          Map.entry("h", 60L),
          Map.entry("hr", 60L),
          Map.entry("hrs", 60L),
          Map.entry("hour", 60L),
          Map.entry("hours", 60L),
          Map.entry("ч", 60L),
          Map.entry("час", 60L),
          Map.entry("часа", 60L),
          Map.entry("часов", 60L),
          Map.entry("d", 1_440L),
          Map.entry("day", 1_440L),
          Map.entry("days", 1_440L),
          Map.entry("w", 10_080L),
          Map.entry("week", 10_080L),
          Map.entry("weeks", 10_080L),
          Map.entry("неделя", 10_080L),
          Map.entry("неделю", 10_080L),
          Map.entry("недели", 10_080L),
          Map.entry("недель", 10_080L),
          Map.entry("д", 1_440L),
          Map.entry("день", 1_440L),
          Map.entry("дня", 1_440L),
          Map.entry("дней", 1_440L));

  private final ZoneId zone;
  private final ZonedDateTime now;
  private final Locale locale;

  /**
   * @param zone where times without an offset are taken to be
   * @param now what "the next" and "tomorrow" count from
   * @param locale in which is told what is wrong
   */
  TimeInput(ZoneId zone, Instant now, Locale locale) {
    this.zone = zone;
    this.now = now.atZone(zone);
    this.locale = locale;
  }

  /** A point in time; one without a day is the next such. */
  OffsetDateTime time(String typed) {
    return time(typed, now.toInstant());
  }

  /** A point in time that is still to come. */
  OffsetDateTime future(String typed) {
    return end(typed, null);
  }

  /**
   * The end of something, which is still to come.
   *
   * @param begin after which it has to be; null, or over: after now
   */
  OffsetDateTime end(String typed, @Nullable Instant begin) {
    Instant earliest = begin != null && begin.isAfter(now.toInstant()) ? begin : now.toInstant();
    OffsetDateTime time = time(typed, earliest);
    if (!time.toInstant().isAfter(now.toInstant())) {
      throw refusal("time.past", typed, CORRECTED.format(time));
    }
    if (!time.toInstant().isAfter(earliest)) {
      throw refusal(
          "time.before-begin",
          typed,
          CORRECTED.format(time),
          CORRECTED.format(earliest.atZone(zone)));
    }
    return time;
  }

  /**
   * @param after a time without a day is the next such after this
   */
  private OffsetDateTime time(String typed, Instant after) {
    String text = plain(typed);
    if (text.equals("now") || text.equals("сейчас")) {
      return now.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }
    Matcher ahead = AHEAD.matcher(text);
    if (ahead.matches()) {
      return now.toOffsetDateTime()
          .plus(bounded(wordedSpan(ahead.group(1), typed), typed))
          .truncatedTo(ChronoUnit.SECONDS);
    }
    if (EPOCH.matcher(text).matches()) {
      throw refusal("time.epoch", typed, CORRECTED.format(ofEpoch(Long.parseLong(text))));
    }
    Matcher offset = OFFSET.matcher(text);
    if (offset.matches() && !ISO_DAY.matcher(text).matches()) {
      return in(offset(offset.group(2), typed), offset.group(1).strip(), typed, after);
    }
    Optional<ZoneId> named = zoneAtTheEnd(text);
    return named.isPresent()
        ? in(named.get(), text.substring(0, text.lastIndexOf(' ')), typed, after)
        : in(zone, text, typed, after);
  }

  /** Seconds, or milliseconds where there are more digits than any year of ours needs. */
  private ZonedDateTime ofEpoch(long number) {
    return Instant.ofEpochSecond(number < 100_000_000_000L ? number : number / 1_000).atZone(zone);
  }

  /** As in "14:00 Europe/Moscow". */
  private static Optional<ZoneId> zoneAtTheEnd(String text) {
    String last = text.substring(text.lastIndexOf(' ') + 1);
    return last.length() == text.length() || last.indexOf('/') < 0
        ? Optional.empty()
        : ZoneId.getAvailableZoneIds().stream()
            .filter(last::equalsIgnoreCase)
            .findFirst()
            .map(ZoneId::of);
  }

  /**
   * Lower case, one space between day and time, "2 p.m." as "2pm". Spaces and hyphens of any kind,
   * as they come out of a word processor, mean the same.
   */
  private static String plain(String typed) {
    String text =
        typed
            .replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF]", "")
            .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
            .replaceAll("[\\s\\p{Z},]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("(?<=\\d)t(?=\\d)", " ")
            .replaceAll("^(at|by|until|в|до|к) ", "")
            .replaceAll(" (at|в) ", " ")
            .replaceAll("(?<=\\d) ?([ap])\\.?m\\.?", "$1m");
    return text;
  }

  /** A span like 2h, 90 min, 1h30m. */
  Duration span(String typed) {
    String text = typed.replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
    Duration iso = text.startsWith("pt") || text.startsWith("p") ? isoSpan(text, typed) : null;
    return bounded(
        iso == null ? wordedSpan(text.replaceFirst("^(?:in|через) ", ""), typed) : iso, typed);
  }

  private Duration bounded(Duration span, String typed) {
    if (span.compareTo(Duration.ofMinutes(1)) < 0 || span.compareTo(LONGEST) > 0) {
      throw refusal("span.bounds", typed);
    }
    return span;
  }

  private ZoneId offset(String text, String typed) {
    String number = text.replaceFirst("utc|gmt|z", "");
    try {
      ZoneOffset offset = number.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(padded(number));
      if (Math.abs(offset.getTotalSeconds()) <= LARGEST_OFFSET) {
        return offset;
      }
      throw refusal("time.unclear", typed);
    } catch (DateTimeException e) {
      throw refusal("time.unclear", typed);
    }
  }

  /** +3 as +03, which is how Java wants it. */
  private static String padded(String offset) {
    return offset.matches("[+-]\\d(:?\\d{2})?")
        ? offset.charAt(0) + "0" + offset.substring(1)
        : offset;
  }

  private OffsetDateTime in(ZoneId place, String typedText, String typed, Instant after) {
    LocalDate today = now.withZoneSameInstant(place).toLocalDate();
    String text = withNumbers(typedText, today);
    if (text.matches(".*\\d/\\d.*")) {
      throw refusal("time.slashes", typed);
    }
    String[] words = text.split(" ", -1);
    if (words.length > 2) {
      throw refusal("time.unclear", typed);
    }
    String last = words[words.length - 1];
    String time = NAMED_TIMES.getOrDefault(last, last);
    if (words.length == 2) {
      return resolved(place, at(day(words[0], today, typed), time, typed));
    }
    if (isDay(last)) {
      throw refusal("time.day-only", typed, day(last, today, typed) + " 18:00");
    }
    LocalDateTime earliest = LocalDateTime.ofInstant(after, place);
    LocalDateTime next = at(earliest.toLocalDate(), time, typed);
    return resolved(place, next.isAfter(earliest) ? next : next.plusDays(1));
  }

  /** A month's name as its number: "24 Nov 14:00" as "2026-11-24 14:00". */
  private static String withNumbers(String text, LocalDate today) {
    Matcher last = MONTH_LAST.matcher(text);
    if (last.matches() && month(last.group(2)).isPresent()) {
      return withNumbers(month(last.group(2)).get(), last.group(1), last, today);
    }
    Matcher first = MONTH_FIRST.matcher(text);
    return first.matches() && month(first.group(1)).isPresent()
        ? withNumbers(month(first.group(1)).get(), first.group(2), first, today)
        : text;
  }

  private static String withNumbers(Month month, String day, Matcher parts, LocalDate today) {
    int number = Integer.parseInt(day);
    boolean isOver =
        month.getValue() * 32 + number < today.getMonthValue() * 32 + today.getDayOfMonth();
    String year =
        Optional.ofNullable(parts.group(3))
            .orElse(String.valueOf(today.getYear() + (isOver ? 1 : 0)));
    String date = year + "-" + month.getValue() + "-" + number;
    return parts.group(4) == null ? date : date + " " + parts.group(4);
  }

  /** By its name, or the beginning of it from three letters on. */
  private static Optional<Month> month(String text) {
    for (Month month : Month.values()) {
      for (Locale language : LANGUAGES) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          String name = month.getDisplayName(style, language).toLowerCase(language);
          if (text.length() >= SHORTEST_MONTH && name.startsWith(text)) {
            return Optional.of(month);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isDay(String text) {
    return DAYS_FROM_TODAY.containsKey(text)
        || ISO_DAY.matcher(text).matches()
        || DOTTED_DAY.matcher(text).matches()
        || weekday(text).isPresent();
  }

  private LocalDate day(String text, LocalDate today, String typed) {
    Integer ahead = DAYS_FROM_TODAY.get(text);
    if (ahead != null) {
      return today.plusDays(ahead);
    }
    Matcher iso = ISO_DAY.matcher(text);
    if (iso.matches()) {
      return date(number(iso, 1), number(iso, 2), number(iso, 3), typed);
    }
    Matcher dotted = DOTTED_DAY.matcher(text);
    if (dotted.matches()) {
      return date(number(dotted, 3), number(dotted, 2), number(dotted, 1), typed);
    }
    DayOfWeek weekday = weekday(text).orElseThrow(() -> refusal("time.unclear", typed));
    if (weekday == today.getDayOfWeek()) { // Today, or in a week?
      throw refusal("time.weekday-today", typed, today.toString(), today.plusDays(7).toString());
    }
    return today.with(TemporalAdjusters.next(weekday));
  }

  private LocalDate date(int year, int month, int day, String typed) {
    if (month < 1 || month > 12) {
      throw refusal("time.no-such-month", typed);
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    if (day < 1 || day > last) {
      String lastDay = LocalDate.of(year, month, last).toString();
      throw refusal("time.no-such-day", typed, String.valueOf(last), lastDay);
    }
    return LocalDate.of(year, month, day);
  }

  private static Optional<DayOfWeek> weekday(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      for (Locale language : LANGUAGES) {
        String full = day.getDisplayName(TextStyle.FULL, language).toLowerCase(language);
        String brief = day.getDisplayName(TextStyle.SHORT, language).toLowerCase(language);
        if (text.equals(full) || text.equals(brief)) {
          return Optional.of(day);
        }
      }
    }
    return Optional.empty();
  }

  private LocalDateTime at(LocalDate day, String text, String typed) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches() || (parts.group(2) == null && parts.group(4) == null)) {
      throw refusal(SPAN.matcher(text).lookingAt() ? "time.span" : "time.unclear", typed);
    }
    int hour = number(parts, 1);
    int minute = parts.group(2) == null ? 0 : number(parts, 2);
    int second = parts.group(3) == null ? 0 : number(parts, 3);
    if (parts.group(4) != null) {
      if (hour == 12) { // Every other person takes 12 am for noon.
        throw refusal("time.twelve", typed);
      }
      hour = hour < 1 || hour > 12 ? 99 : parts.group(4).startsWith("p") ? hour + 12 : hour;
    }
    try {
      return hour == 24 && minute == 0 && second == 0
          ? day.plusDays(1).atStartOfDay()
          : day.atTime(LocalTime.of(hour, minute, second));
    } catch (DateTimeException e) {
      throw refusal("time.no-such-hour", typed);
    }
  }

  /** A wall time that a change of the clocks skips or repeats is two points in time, or none. */
  private OffsetDateTime resolved(ZoneId place, LocalDateTime time) {
    List<ZoneOffset> offsets = place.getRules().getValidOffsets(time);
    if (offsets.size() == 1) {
      return time.atOffset(offsets.get(0)).atZoneSameInstant(zone).toOffsetDateTime();
    }
    var change = place.getRules().getTransition(time);
    throw refusal(
        change.isGap() ? "time.skipped" : "time.repeated",
        time.toString(),
        place.getId(),
        time.atOffset(change.getOffsetBefore()).toString(),
        time.atOffset(change.getOffsetAfter()).toString());
  }

  private Duration isoSpan(String text, String typed) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw refusal("span.unclear", typed);
    }
  }

  private Duration wordedSpan(String text, String typed) {
    Matcher parts = SPAN.matcher(text);
    double minutes = 0;
    int read = 0;
    while (parts.find() && parts.start() == read && MINUTES.containsKey(parts.group(2))) {
      double number = Double.parseDouble(parts.group(1).replace(',', '.'));
      minutes += number * MINUTES.get(parts.group(2));
      read = parts.end();
    }
    if (read == 0 || read < text.length()) {
      throw refusal("span.unclear", typed);
    }
    return Duration.ofSeconds(Math.min(Math.round(minutes * 60), LONGEST.toSeconds() + 1));
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** With an example that works: an hour from now, on the hour. */
  private UsageException refusal(String key, String... arguments) {
    LocalDateTime example = now.toLocalDateTime().plusHours(2).withMinute(0).withSecond(0);
    String time = "%02d:00".formatted(example.getHour());
    String reason = TEXTS.format(locale, key, List.of(arguments));
    if (CORRECTING.contains(key)) {
      return new UsageException(reason);
    }
    String help =
        TEXTS.format(
            locale,
            key.startsWith("span") ? "span.example" : "time.example",
            List.of(time, example.toLocalDate() + " " + time));
    return new UsageException(reason + " " + help);
  }
}
