package dev.startuphelp.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every time that anybody types. */
class TimeInputPropertiesTest {

  private static final Instant NOW = Instant.parse("2026-03-28T08:30:00Z"); // Clocks change soon.
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final TimeInput TIMES = new TimeInput(BERLIN, NOW, Locale.ENGLISH);

  /** Words of times and of other things, and characters that fit nowhere. */
  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> words =
        Arbitraries.of(
            "14:00",
            "2",
            "30",
            ".",
            ":",
            "-",
            "+",
            "/",
            "t",
            "T",
            "z",
            "pm",
            "p.m.",
            "12 am",
            "at",
            "в",
            "noon",
            "полночь",
            "tomorrow",
            "завтра",
            "fri",
            "вт",
            "2026-03-29",
            "29.03.2026",
            "02:30",
            "24:00",
            "99",
            "utc",
            "+3",
            "+0330",
            "h",
            "1h30m",
            "PT2H",
            "P1D",
            "90 мин",
            "9999999999999999999",
            "1e9",
            "١٢",
            "\u0000",
            "İ");
    return Arbitraries.oneOf(
        words.list().ofMaxSize(5).map(list -> String.join(" ", list)),
        words.list().ofMaxSize(5).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(30));
  }

  @Property
  void isTakenOrRefusedInWords(@ForAll("typed") String typed) {
    answer(() -> TIMES.future(typed)).ifPresent(time -> assertThat(time.toInstant()).isAfter(NOW));
    answer(() -> TIMES.span(typed))
        .ifPresent(span -> assertThat(span).isBetween(Duration.ofMinutes(1), Duration.ofDays(366)));
  }

  private static <T> Optional<T> answer(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (UsageException e) {
      assertThat(e.getMessage()).isNotBlank();
      return Optional.empty();
    }
  }

  @Property
  void everyMinuteCanBeTypedUnlessTheClocksSkipOrRepeatIt(
      @ForAll @IntRange(min = 1, max = 500_000) int minutes) {
    OffsetDateTime meant = NOW.plusSeconds(60L * minutes).atZone(BERLIN).toOffsetDateTime();
    LocalDateTime wall = meant.toLocalDateTime();
    List<ZoneOffset> offsets = BERLIN.getRules().getValidOffsets(wall);

    Optional<OffsetDateTime> read = answer(() -> TIMES.future(wall.toString()));

    assertThat(read).isEqualTo(offsets.size() == 1 ? Optional.of(meant) : Optional.empty());
    assertThat(TIMES.future(meant.toString())).isEqualTo(meant);
  }
}
