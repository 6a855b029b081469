package dev.startuphelp.client.backoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static final Duration FIRST = Duration.ofSeconds(4);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Test
  void doublesTheLimitUpToTheLongest() {
    for (int failures = 1; failures <= 6; failures++) {
      Duration limit = FIRST.multipliedBy(1L << failures - 1);
      assertThat(afterFailures(failures))
          .allSatisfy(pause -> assertThat(pause).isBetween(Pauses.SHORTEST, limit))
          .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(LONGEST));
    }
  }

  @Test
  void spreadsOverAllOfTheRange() {
    List<Duration> pauses = afterFailures(3); // Up to 16 seconds.

    assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) < 0);
    assertThat(pauses).anyMatch(pause -> pause.compareTo(Duration.ofSeconds(14)) > 0);
  }

  @Test
  void staysAtTheLongestForAMillionFailures() {
    Pauses pauses = new Pauses(FIRST, LONGEST);
    for (int i = 0; i < 1_000_000; i++) {
      pauses.next();
    }

    assertThat(pauses.next()).isBetween(Pauses.SHORTEST, LONGEST);
  }

  @Test
  void beginsAnewAfterARestart() {
    Pauses pauses = new Pauses(FIRST, LONGEST);
    IntStream.range(0, 10).forEach(i -> pauses.next());

    pauses.restart();

    assertThat(pauses.next()).isBetween(Pauses.SHORTEST, FIRST);
  }

  /** The last pause of each of so many series that each eighth of the range is hit for certain. */
  private static List<Duration> afterFailures(int failures) {
    return IntStream.range(0, 300)
        .mapToObj(
            series -> {
              Pauses pauses = new Pauses(FIRST, LONGEST);
              IntStream.range(1, failures).forEach(i -> pauses.next());
              return pauses.next();
            })
        .toList();
  }
}
