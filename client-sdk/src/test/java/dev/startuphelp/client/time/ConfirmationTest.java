package dev.startuphelp.client.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final HandMovedTime time = new HandMovedTime(NOON);
  private final Clocks clocks = time.clocks();

  @Test
  void advancesServerTimeByTheTickerAndNotByTheWallClock() {
    Confirmation confirmed = confirmed(NOON.plus(HOUR));

    time.pass(Duration.ofMinutes(10));

    assertThat(confirmed.timeAt(clocks.now()).estimate())
        .isEqualTo(NOON.plus(HOUR).plus(Duration.ofMinutes(10)));
    assertThat(confirmed.ageAt(clocks.now())).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void hidesAfterARestartWhatHasEndedByTheLocalClock() {
    Confirmation confirmed = afterRestart(confirmed(NOON.minus(HOUR)));

    KnownTime now = confirmed.timeAt(clocks.now());

    assertThat(now.estimate()).isEqualTo(NOON.minus(HOUR));
    assertThat(now.isBefore(NOON.minus(Duration.ofMinutes(1)))).isFalse();
    assertThat(now.isBefore(NOON.plus(HOUR))).isTrue();
  }

  @Test
  void hidesAfterARestartWhatHasEndedByTheCorrectedClock() {
    Confirmation confirmed = afterRestart(confirmed(NOON.plus(HOUR)));

    assertThat(confirmed.timeAt(clocks.now()).isBefore(NOON.plus(Duration.ofMinutes(30))))
        .isFalse();
  }

  @Test
  void revivesNothingWhenTheClockIsSetBackAfterARestart() {
    Confirmation confirmed = afterRestart(confirmed(NOON));

    time.setWall(NOON.minus(Duration.ofDays(365)));

    assertThat(confirmed.timeAt(clocks.now()).estimate()).isEqualTo(NOON);
    assertThat(confirmed.ageAt(clocks.now())).isZero();
  }

  @Test
  void timeGoesOnWhenTheClockIsSetBackWithinTheProcess() {
    Confirmation confirmed = confirmed(NOON);

    time.setWall(NOON.minus(Duration.ofDays(1)));
    time.pass(HOUR);

    assertThat(confirmed.timeAt(clocks.now()).estimate()).isEqualTo(NOON.plus(HOUR));
    assertThat(confirmed.timeAt(clocks.now()).isBefore(NOON.plus(HOUR))).isFalse();
  }

  @Test
  void trustsNoTickerThatSleptWithTheComputer() {
    Confirmation confirmed = confirmed(NOON);

    time.setWall(NOON.plus(HOUR)); // The ticker stood still.

    assertThat(confirmed.timeAt(clocks.now()).isBefore(NOON.plus(HOUR))).isFalse();
    assertThat(confirmed.isWithin(Duration.ofSeconds(5), clocks.now())).isFalse();
  }

  @Test
  void toleratesAWallClockThatIsAdjustedALittle() {
    Confirmation confirmed = confirmed(NOON);

    time.setWall(NOON.plus(Duration.ofMinutes(4)));

    assertThat(confirmed.timeAt(clocks.now()).latest()).isEqualTo(NOON);
  }

  @Test
  void tellsHowFarTheClockIsAhead() {
    Confirmation confirmed = confirmed(NOON.minus(HOUR));

    assertThat(confirmed.clockAheadAt(clocks.now())).contains(HOUR);
  }

  @Test
  void tellsHowFarTheClockIsBehind() {
    Confirmation confirmed = confirmed(NOON.plus(HOUR));

    assertThat(confirmed.clockAheadAt(clocks.now())).contains(HOUR.negated());
  }

  @Test
  void saysNothingAboutClocksThatAgree() {
    Confirmation confirmed = confirmed(NOON.plus(Duration.ofMinutes(5)));

    assertThat(confirmed.clockAheadAt(clocks.now())).isEmpty();
  }

  @Test
  void saysNothingAfterARestartAboutAClockThatMayHaveBeenCorrected() {
    Confirmation confirmed = afterRestart(confirmed(NOON.minus(HOUR)));

    assertThat(confirmed.clockAheadAt(clocks.now())).isEmpty();
  }

  @Test
  void saysAfterARestartThatAClockBehindThePastIsWrong() {
    Confirmation confirmed = afterRestart(confirmed(NOON));

    time.setWall(NOON.minus(HOUR));

    assertThat(confirmed.clockAheadAt(clocks.now())).contains(HOUR.negated());
  }

  @Test
  void fallsBackToTheWallClockWhenTheServerTellsNoTime() {
    Confirmation confirmed = confirmed(null);

    time.pass(HOUR);

    assertThat(confirmed.timeAt(clocks.now()).estimate()).isEqualTo(NOON.plus(HOUR));
    assertThat(confirmed.clockAheadAt(clocks.now())).isEmpty();
  }

  @Test
  void countsTheWayOfAnAnswerWhenNothingElseTellsTheTime() {
    time.setWall(NOON.minus(HOUR));
    Confirmation confirmed = confirmedAfter(Duration.ofSeconds(8), NOON, null);

    assertThat(confirmed.timeAt(clocks.now()).latest()).isEqualTo(NOON.plusSeconds(8));
  }

  @Test
  void takesTheTimeWithinTheWayOfAnAnswerFromAClockThatFits() {
    time.setWall(NOON.minusMillis(2_500));
    Confirmation confirmed = confirmedAfter(Duration.ofSeconds(8), NOON, null);

    assertThat(confirmed.timeAt(clocks.now()).latest()).isEqualTo(NOON.plusMillis(5_500));
  }

  @Test
  void takesTheTimeWithinTheWayOfAnAnswerFromTheOneBefore() {
    time.setWall(NOON.minus(HOUR));
    Confirmation before = confirmed(NOON);
    time.pass(Duration.ofSeconds(10));
    time.setWall(NOON.plus(HOUR));

    Confirmation confirmed = confirmedAfter(Duration.ofSeconds(8), NOON.plusSeconds(15), before);

    assertThat(confirmed.timeAt(clocks.now()).latest()).isEqualTo(NOON.plusSeconds(18));
  }

  @Test
  void countsTheWayOfAnAnswerThatArrivedWhileTheComputerSlept() {
    Moment asked = clocks.now();

    time.setWall(NOON.plus(HOUR)); // The ticker stood still.
    Confirmation confirmed = Confirmation.at(clocks.now(), NOON, asked, null);

    assertThat(confirmed.timeAt(clocks.now()).latest()).isEqualTo(NOON.plus(HOUR));
  }

  private Confirmation confirmed(@Nullable Instant serverTime) {
    return Confirmation.at(clocks.now(), serverTime, clocks.now(), null);
  }

  private Confirmation confirmedAfter(
      Duration way, Instant serverTime, @Nullable Confirmation before) {
    Moment asked = clocks.now();
    time.pass(way);
    return Confirmation.at(clocks.now(), serverTime, asked, before);
  }

  private static Confirmation afterRestart(Confirmation confirmed) {
    return new Confirmation(confirmed.serverTime(), confirmed.wall(), null);
  }
}
