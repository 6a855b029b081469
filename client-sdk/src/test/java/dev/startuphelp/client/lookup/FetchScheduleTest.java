package dev.startuphelp.client.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.live.LiveAnswer;
import dev.startuphelp.client.time.HandMovedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchScheduleTest {

  private static final LiveAnswer FINE = new LiveAnswer.Unchanged(null);
  private static final LiveAnswer DOWN =
      new LiveAnswer.Failed("down", LiveAnswer.Pace.BACK_OFF, null);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final HandMovedTime time = new HandMovedTime(Instant.parse("2026-11-22T12:00:00Z"));
  private final HandMovedBackground background = new HandMovedBackground(time);
  private LiveAnswer answer = FINE;
  private int asked;

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void asksOnceWithinTheFirstSecondsAndNeverAgain(double chance) {
    schedule(chance, null).start();

    background.pass(Duration.ofMillis(999));
    assertThat(asked).isZero();
    background.pass(Duration.ofSeconds(5));
    assertThat(asked).isOne();
    background.pass(Duration.ofDays(1));

    assertThat(asked).isOne();
  }

  @Test
  void asksAfterSomethingWasRememberedAtMostOnceInAQuarterOfAnHour() {
    FetchSchedule schedule = schedule(0.5, null);
    schedule.remembered();
    schedule.remembered();
    background.pass(Duration.ofSeconds(1));
    assertThat(asked).isOne();

    background.pass(QUARTER.minusSeconds(2));
    schedule.remembered();
    background.pass(Duration.ofSeconds(1));
    assertThat(asked).isOne();
    background.pass(Duration.ofSeconds(1));
    schedule.remembered();
    background.pass(Duration.ofSeconds(1));

    assertThat(asked).isEqualTo(2);
  }

  @Test
  void asksOnceWhenSomethingWasRememberedBeforeTheStart() {
    FetchSchedule schedule = schedule(0.5, null);
    schedule.remembered();
    schedule.start();

    background.pass(Duration.ofDays(1));

    assertThat(asked).isOne();
  }

  @Test
  void asksAgainAtGrowingIntervalsUntilAnAnswerComes() {
    answer = DOWN;
    schedule(1, null).start();
    background.pass(Duration.ofSeconds(5));
    assertThat(asked).isOne();

    background.pass(Duration.ofSeconds(5));
    assertThat(asked).isEqualTo(2);
    background.pass(Duration.ofSeconds(10));
    assertThat(asked).isEqualTo(3);
    answer = FINE;
    background.pass(Duration.ofDays(1));

    assertThat(asked).isEqualTo(4);
  }

  @Test
  void leavesTheServiceAloneThoughAFetchIsDue() {
    FetchSchedule schedule = schedule(0, null);
    schedule.start();
    schedule.answered(
        new LiveAnswer.Failed("busy", LiveAnswer.Pace.BACK_OFF, Duration.ofMinutes(2)));

    background.pass(Duration.ofSeconds(119));
    assertThat(asked).isZero();
    assertThat(schedule.mayAsk()).isFalse();
    background.pass(Duration.ofSeconds(1));

    assertThat(asked).isOne();
  }

  @Test
  void pollsOnlyWhenTheApplicationWantsIt() {
    schedule(1, Duration.ofMinutes(10)).start();

    background.pass(Duration.ofMinutes(60));

    assertThat(asked).isEqualTo(6);
  }

  private FetchSchedule schedule(double chance, @Nullable Duration polling) {
    Asked asking = new Asked();
    asking.schedule =
        new FetchSchedule(background, time.clocks().ticker(), () -> chance, polling, asking);
    return asking.schedule;
  }

  private final class Asked implements FetchSchedule.Asking {
    private @Nullable FetchSchedule schedule;

    @Override
    public CompletionStage<LiveAnswer> ask() {
      asked++;
      schedule.answered(answer);
      return CompletableFuture.completedStage(answer);
    }
  }
}
