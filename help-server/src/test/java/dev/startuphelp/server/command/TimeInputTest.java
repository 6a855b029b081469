package dev.startuphelp.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Tuesday, 24 November 2026, 11:30 in Moscow. */
final class TimeInputTest {

  private static TimeInput at(String now, String zone) {
    return new TimeInput(ZoneId.of(zone), Instant.parse(now), Locale.ENGLISH);
  }

  private static final TimeInput TIMES = at("2026-11-24T08:30:00Z", "Europe/Moscow");

  @ParameterizedTest
  @CsvSource({
    "14:00,                      2026-11-24T14:00+03:00",
    "9:00,                       2026-11-25T09:00+03:00",
    "11:30,                      2026-11-25T11:30+03:00",
    "14.00,                      2026-11-24T14:00+03:00",
    "14:00:30,                   2026-11-24T14:00:30+03:00",
    "24:00,                      2026-11-25T00:00+03:00",
    "noon,                       2026-11-24T12:00+03:00",
    "полночь,                    2026-11-25T00:00+03:00",
    "2 pm,                       2026-11-24T14:00+03:00",
    "2:30 P.M.,                  2026-11-24T14:30+03:00",
    "9am,                        2026-11-25T09:00+03:00",
    "tomorrow 9:00,              2026-11-25T09:00+03:00",
    "tomorrow at 9 am,           2026-11-25T09:00+03:00",
    "завтра в 9:00,              2026-11-25T09:00+03:00",
    "Сегодня 18:00,              2026-11-24T18:00+03:00",
    "friday 9:00,                2026-11-27T09:00+03:00",
    "пт 9:00,                    2026-11-27T09:00+03:00",
    "2026-11-25 14:00,           2026-11-25T14:00+03:00",
    "2026-11-25T14:00,           2026-11-25T14:00+03:00",
    "2026-11-25T14:00:00+03:00,  2026-11-25T14:00+03:00",
    "2026-11-25 14:00 +05:00,    2026-11-25T12:00+03:00",
    "2026-11-25 14:00 +5,        2026-11-25T12:00+03:00",
    "2026-11-25T11:00Z,          2026-11-25T14:00+03:00",
    "14:00 UTC,                  2026-11-24T17:00+03:00",
    "'25.11.2026, 14:00',        2026-11-25T14:00+03:00",
  })
  void takesWhatHasOneMeaning(String typed, String expected) {
    assertThat(TIMES.future(typed)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14",
        "1400",
        "14:60",
        "25:00",
        "13 pm",
        "12 am",
        "12:00 pm",
        "soon",
        "",
        "2h",
        "2026-02-30 14:00",
        "11/25/2026 14:00",
        "25/11 14:00",
        "tuesday 18:00",
        "14:00 MSK",
        "14:00-18:00",
        "2026-11-24 11:30",
        "2025-11-25 14:00",
        "tomorrow 9:00 10:00",
        "14:00 +25"
      })
  void refusesTheRestWithAnExampleThatWorks(String typed) {
    assertThatThrownBy(() -> TIMES.future(typed))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Write for example 13:00 (the next one) or \"2026-11-24 13:00\".");
    assertThat(TIMES.future("13:00")).isEqualTo(TIMES.future("2026-11-24 13:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "2026-11-25", "25.11.2026", "25 Nov", "wednesday"})
  void showsHowADayIsWrittenWithItsTime(String typed) {
    assertThatThrownBy(() -> TIMES.future(typed))
        .hasMessage(
            "\"" + typed + "\" says no time of day. Write it too, like \"2026-11-25 18:00\".");
    assertThat(TIMES.future("2026-11-25 18:00")).hasToString("2026-11-25T18:00+03:00");
  }

  @Test
  void anEndWithoutADayComesAfterTheBeginning() {
    Instant begin = Instant.parse("2026-11-25T19:00:00Z");

    assertThat(TIMES.end("02:00", begin)).hasToString("2026-11-26T02:00+03:00");
    assertThat(TIMES.end("23:00", begin)).hasToString("2026-11-25T23:00+03:00");
    assertThatThrownBy(() -> TIMES.end("tomorrow 21:00", begin))
        .hasMessageContaining("it begins at 2026-11-25 22:00 +03:00");
  }

  @Test
  void namesTheInstantsThatAChangeOfTheClocksLeavesOpen() {
    TimeInput autumn = at("2026-10-24T20:00:00Z", "Europe/Berlin");
    TimeInput spring = at("2026-03-28T20:00:00Z", "Europe/Berlin");

    assertThatThrownBy(() -> autumn.future("2:30"))
        .hasMessageContaining("2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00");
    assertThatThrownBy(() -> spring.future("2:30"))
        .hasMessageContaining("does not exist in Europe/Berlin");
    assertThat(autumn.future("2026-10-25 02:30 +01:00")).hasToString("2026-10-25T02:30+01:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2h, PT2H",
    "90min, PT1H30M",
    "1h30m, PT1H30M",
    "1 h 30 min, PT1H30M",
    "'1,5h', PT1H30M",
    "2 days, PT48H",
    "30 мин, PT30M",
    "2ч, PT2H",
    "PT2H, PT2H"
  })
  void readsSpans(String typed, Duration expected) {
    assertThat(TIMES.span(typed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "", "h", "0h", "2 fortnights", "2h soon", "-2h", "400 days", "14:00"})
  void refusesOtherSpans(String typed) {
    assertThatThrownBy(() -> TIMES.span(typed)).hasMessageContaining("Write for example 2h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-28T08:30:00Z", "2026-10-24T08:30:00Z"})
  void everyMinuteCanBeTypedUnlessTheClocksSkipOrRepeatIt(String dayBeforeTheChange) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    TimeInput times = at(dayBeforeTheChange, "Europe/Berlin");

    for (int minutes = 1; minutes < 2_000; minutes++) {
      OffsetDateTime meant =
          Instant.parse(dayBeforeTheChange)
              .plusSeconds(60L * minutes)
              .atZone(berlin)
              .toOffsetDateTime();
      String wall = meant.toLocalDateTime().toString();
      if (berlin.getRules().getValidOffsets(meant.toLocalDateTime()).size() == 1) {
        assertThat(times.future(wall)).isEqualTo(meant);
      } else {
        assertThatThrownBy(() -> times.future(wall)).isInstanceOf(UsageException.class);
      }
      assertThat(times.future(meant.toString())).isEqualTo(meant);
    }
  }
}
