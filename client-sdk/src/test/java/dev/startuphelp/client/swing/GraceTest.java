package dev.startuphelp.client.swing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraceTest {

  private static final long OPENED = 1_000_000;

  private final Grace grace = new Grace(Duration.ofMillis(500));

  @BeforeEach
  void open() {
    grace.begin(OPENED);
  }

  @Test
  void coversKeysOfTheFirstMomentAndFromBefore() {
    assertThat(grace.covers(OPENED - 3_000)).isTrue();
    assertThat(grace.covers(OPENED)).isTrue();
    assertThat(grace.covers(OPENED + 499)).isTrue();
  }

  @Test
  void leavesKeysThatCameLater() {
    assertThat(grace.covers(OPENED + 500)).isFalse();
    assertThat(grace.coversPress(OPENED + 500)).isFalse();
  }

  @Test
  void goesOnWhileSomebodyTypesAndEndsWithAPause() {
    for (int passed = 100; passed <= 4_000; passed += 300) {
      assertThat(grace.coversPress(OPENED + passed)).isTrue();
    }

    assertThat(grace.covers(OPENED + 4_499)).isTrue();
    assertThat(grace.coversPress(OPENED + 4_500)).isFalse();
  }

  @Test
  void isNotShortenedByAKeyThatArrivesLate() {
    grace.coversPress(OPENED - 400);

    assertThat(grace.covers(OPENED + 499)).isTrue();
  }

  @Test
  void coversEverythingBeforeItBegins() {
    assertThat(new Grace(Duration.ofMillis(500)).coversPress(OPENED)).isTrue();
  }
}
