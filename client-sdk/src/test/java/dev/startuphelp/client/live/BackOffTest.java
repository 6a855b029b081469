package dev.startuphelp.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.live.LiveAnswer.Failed;
import dev.startuphelp.client.live.LiveAnswer.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT10S", "3, PT20S", "8, PT10M40S", "9, PT15M", "1000000, PT15M"})
  void doublesTheLimitUpToAQuarterOfAnHour(int failures, Duration longest) {
    assertThat(BackOff.after(Failed.soon("x"), failures, 1)).isEqualTo(longest);
  }

  @Test
  void spreadsOverTheWholeRange() {
    assertThat(BackOff.after(Failed.soon("x"), 5, 0)).isEqualTo(Duration.ofSeconds(1));
    assertThat(BackOff.after(Failed.soon("x"), 5, 0.5)).isEqualTo(Duration.ofMillis(40_500));
  }

  @Test
  void waitsMinutesForWhatOnlyAPersonChanges() {
    assertThat(BackOff.after(Failed.slowly("x"), 1, 0)).isEqualTo(Duration.ofMinutes(5));
    assertThat(BackOff.after(Failed.slowly("x"), 1, 1)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void neverAsksBeforeTheServerAllows() {
    Failed failed = new Failed("x", Pace.BACK_OFF, Duration.ofMinutes(2));

    assertThat(BackOff.after(failed, 1, 0)).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void doesNotComeBackTogetherWithAllWhoWereToldTheSameMoment() {
    Failed failed = new Failed("x", Pace.BACK_OFF, Duration.ofMinutes(2));

    assertThat(BackOff.after(failed, 1, 0.5)).isEqualTo(Duration.ofSeconds(150));
    assertThat(BackOff.after(failed, 1, 1)).isEqualTo(Duration.ofMinutes(3));
  }
}
