package dev.startuphelp.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever anybody types for a time is taken, and then lies where it must, or refused in words. */
class TimeInputFuzzTest {

  private static final Instant NOW = Instant.parse("2026-03-28T08:30:00Z"); // Clocks change soon.
  private static final TimeInput TIMES =
      new TimeInput(ZoneId.of("Europe/Berlin"), NOW, Locale.ENGLISH);

  static Stream<byte[]> seeds() {
    return Stream.of(
            "",
            "14:00",
            "2 p.m.",
            "12 am",
            "at noon",
            "в полночь",
            "tomorrow 02:30",
            "завтра 24:00",
            "fri 14:00 utc",
            "вт +3",
            "2026-03-29 02:30",
            "29.03.2026",
            "2026-03-29T02:30:00+03:30",
            "2026-03-29T02:30Z",
            "1h30m",
            "90 мин",
            "PT2H",
            "P1D",
            "9999999999999999999",
            "1e9",
            "99:99",
            "+0330",
            "./-:",
            "١٢:٠٠",
            "\u0000",
            "İ")
        .map(typed -> typed.getBytes(UTF_8));
  }

  @MethodSource("seeds")
  @FuzzTest
  void isTakenOrRefusedInWords(byte[] bytes) {
    String typed = new String(bytes, UTF_8);
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
}
