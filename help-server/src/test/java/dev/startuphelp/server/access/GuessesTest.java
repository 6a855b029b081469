package dev.startuphelp.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class GuessesTest {

  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final Guesses guesses = new Guesses(clock, 3, Duration.ofSeconds(30));

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(guesses.attempt("192.0.2.1", "anna").mayBeMade()).isTrue();
    }
  }

  private Duration waitOf(String key) {
    return guesses.attempt(key, "anna").pause();
  }

  @Test
  void someFailuresCostNothingThenEachWaitDoublesUpToABound() {
    fail(3);

    for (long seconds : new long[] {1, 2, 4, 8, 16, 30, 30}) {
      assertThat(waitOf("192.0.2.1")).isEqualTo(Duration.ofSeconds(seconds));
      clock.forward(Duration.ofSeconds(seconds));
      fail(1);
    }
  }

  @Test
  void attemptsDuringTheWaitDoNotProlongIt() {
    fail(3);

    for (int i = 0; i < 1_000; i++) {
      assertThat(waitOf("192.0.2.1")).isPositive();
    }
    clock.forward(Duration.ofSeconds(1));

    fail(1);
  }

  @Test
  void successAndTimeForgetTheFailures() {
    fail(3);
    guesses.succeeded("192.0.2.1", "anna");
    fail(3);

    clock.forward(Duration.ofHours(13));

    fail(3);
  }

  @Test
  void successOfOnePersonForgetsNoGuessesAboutAnother() {
    for (int i = 1; i <= 20; i++) {
      int count = guesses.attempt("192.0.2.1", "anna").count();
      clock.forward(Duration.ofSeconds(30));
      guesses.attempt("192.0.2.1", "boris");
      guesses.succeeded("192.0.2.1", "boris");
      clock.forward(Duration.ofSeconds(30));

      assertThat(count).isEqualTo(i);
    }
  }

  @Test
  void othersDoNotWait() {
    fail(3);

    assertThat(waitOf("192.0.2.2")).isZero();
  }
}
