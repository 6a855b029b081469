package dev.startuphelp.protocol;

import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Slip;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was probably meant by a time that cannot be read. Pure. */
final class TimeSlip {

  private static final String EXAMPLE_DAY = "2026-11-22";
  private static final String CLOCK = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?";
  private static final String OFFSET = "(?: ?(Z|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?))?";
  private static final Pattern TIME = Pattern.compile(CLOCK);
  private static final Pattern BY_YEAR =
      Pattern.compile(
          "(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:(?:,? |T)" + CLOCK + OFFSET + ")?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BY_DAY =
      Pattern.compile(
          "(\\d{1,2})([-./])(\\d{1,2})[-./](\\d{4})(?:(?:,? |T)" + CLOCK + OFFSET + ")?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?i)(?:in |через )?\\+?\\d+ ?(?:[smhd]|sec|min|hour|day|week|сек|мин|час|ч|дн|ден)\\w*"
              + "|(?:now|today|tonight|tomorrow|сейчас|сегодня|завтра)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final String written;
  private final ZoneId zone;

  private TimeSlip(String written, @Nullable ZoneId zone) {
    this.written = written;
    this.zone = zone == null ? ZoneOffset.UTC : zone;
  }

  static Guess in(String text, @Nullable ZoneId zone) {
    Optional<OddCharacter> odd = OddCharacter.firstIn(text);
    String plain = OddCharacter.plain(text).replace("\"", "").replace("'", "").strip();
    if (odd.isEmpty() || plain.isEmpty()) {
      return new TimeSlip(text.strip(), zone).guess();
    }
    Guess within = new TimeSlip(plain, zone).guess();
    String corrected = within.slip() == Slip.OTHER_FORM ? within.arguments().get(1) : plain;
    return Guess.of(Code.TIME_MALFORMED, Slip.ODD_CHARACTER, text, odd.get().name(), corrected);
  }

  /** A number where a time is meant; empty when it does not look like seconds since 1970. */
  static Optional<String> ofEpoch(String digits, @Nullable ZoneId zone) {
    boolean seconds = digits.matches("1\\d{9}");
    if (!seconds && !digits.matches("1\\d{12}")) {
      return Optional.empty();
    }
    Instant time = Instant.ofEpochSecond(Long.parseLong(digits.substring(0, 10)));
    return Optional.of(
        form(time.atZone(zone == null ? ZoneOffset.UTC : zone).toLocalDateTime(), null, zone));
  }

  private Guess guess() {
    Matcher byYear = BY_YEAR.matcher(written);
    if (byYear.matches()) {
      return day(byYear, number(byYear, 1), number(byYear, 2), number(byYear, 3), 4);
    }
    Matcher byDay = BY_DAY.matcher(written);
    if (byDay.matches()) {
      return byDay(byDay);
    }
    if (TIME.matcher(written).matches()) {
      return guess(
          Slip.TIME_ONLY, EXAMPLE_DAY + "T" + (written.indexOf(':') < 2 ? "0" : "") + written);
    }
    if (RELATIVE.matcher(written).matches()) {
      return guess(Slip.RELATIVE);
    }
    return ofEpoch(written, zone)
        .map(right -> guess(Slip.EPOCH, right))
        .orElseGet(() -> guess(Slip.NONE));
  }

  private Guess byDay(Matcher parts) {
    int first = number(parts, 1);
    int second = number(parts, 3);
    int year = number(parts, 4);
    boolean dotted = parts.group(2).equals(".");
    if (dotted || first > 12) {
      return day(parts, year, second, first, 5);
    }
    if (second > 12) {
      return day(parts, year, first, second, 5);
    }
    Guess one = day(parts, year, second, first, 5);
    Guess other = day(parts, year, first, second, 5);
    return first != second && one.slip() == Slip.OTHER_FORM && other.slip() == Slip.OTHER_FORM
        ? guess(Slip.AMBIGUOUS, one.arguments().get(1), other.arguments().get(1))
        : one;
  }

  /**
   * @param clock the group with the hour; minute, second and offset follow it
   */
  private Guess day(Matcher parts, int year, int month, int day, int clock) {
    if (month < 1 || month > 12 || day < 1 || year < 1) {
      return guess(Slip.NONE);
    }
    int last = YearMonth.of(year, month).lengthOfMonth();
    LocalDate date = LocalDate.of(year, month, Math.min(day, last));
    if (day > last) {
      return guess(
          Slip.NO_SUCH_DAY,
          YearMonth.of(year, month).toString(),
          String.valueOf(last),
          parts.group(clock) == null
              ? form(date.atTime(14, 0), null, zone)
              : at(date, parts, clock));
    }
    if (parts.group(clock) == null) {
      return guess(Slip.DATE_ONLY, form(date.atTime(14, 0), null, zone));
    }
    boolean isMidnight = number(parts, clock) == 24 && number(parts, clock + 1) == 0;
    if (isMidnight) {
      return guess(
          Slip.NO_SUCH_HOUR, form(date.plusDays(1).atStartOfDay(), parts.group(clock + 3), zone));
    }
    if (number(parts, clock) > 23 || number(parts, clock + 1) > 59) {
      return guess(Slip.NO_SUCH_HOUR, form(date.atTime(14, 0), parts.group(clock + 3), zone));
    }
    return guess(Slip.OTHER_FORM, at(date, parts, clock));
  }

  private String at(LocalDate date, Matcher parts, int clock) {
    int hour = Math.min(23, number(parts, clock));
    int minute = Math.min(59, number(parts, clock + 1));
    int second = parts.group(clock + 2) == null ? 0 : Math.min(59, number(parts, clock + 2));
    return form(date.atTime(LocalTime.of(hour, minute, second)), parts.group(clock + 3), zone);
  }

  private static String form(LocalDateTime time, @Nullable String offset, @Nullable ZoneId zone) {
    ZoneId place = zone == null ? ZoneOffset.UTC : zone;
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        time.atZone(offset == null ? place : offset(offset, place)).toOffsetDateTime());
  }

  private static ZoneId offset(String written, ZoneId otherwise) {
    try {
      return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
    } catch (DateTimeException e) { // No such offset: what the day and the hour were is clear.
      return otherwise;
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  private Guess guess(Slip slip, String... corrected) {
    String[] arguments = new String[corrected.length + 1];
    arguments[0] = written;
    System.arraycopy(corrected, 0, arguments, 1, corrected.length);
    return Guess.of(Code.TIME_MALFORMED, slip, arguments);
  }
}
