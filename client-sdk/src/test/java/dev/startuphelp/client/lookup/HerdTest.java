package dev.startuphelp.client.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.lookup.HelpService.State;
import dev.startuphelp.client.lookup.Herd.Outage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What docs/scale.md promises, with a thousand clients that lose their server within a minute. */
class HerdTest {

  private static final int CLIENTS = 1_000;
  private static final int ARRIVALS_PER_SECOND = 17;
  private static final Duration BACK = Duration.ofMinutes(10);
  private static final Duration END = Duration.ofMinutes(16).plusSeconds(10);
  private static final int RETURN = 300;

  @Test
  void withAnAnnouncedEndEachAsksOnce() {
    Load load = herd(State.WELL, true);

    assertThat(load.total()).isEqualTo(CLIENTS);
  }

  @Test
  void withoutOneEachAsksAtMostTwiceInAMinute() {
    Load load = herd(State.WELL, false);

    assertThat(load.shortestGap()).isGreaterThanOrEqualTo(30_000);
    assertThat(load.busiest(0, RETURN)).isLessThan(3 * ARRIVALS_PER_SECOND);
    assertThat(load.total()).isLessThan(CLIENTS * 2 * BACK.toMinutes());
  }

  @Test
  void nobodyAsksADeadServiceMoreOftenThanOnceInFiveSeconds() {
    Load load = herd(State.downFor(Duration.ofSeconds(RETURN)), false);

    assertThat(load.shortestGap()).isGreaterThanOrEqualTo(5_000);
  }

  @Test
  void returnOfADeadServiceIsNoOnrush() {
    Load dead = herd(State.downFor(Duration.ofSeconds(RETURN)), false);

    assertThat(dead.busiest(RETURN, RETURN + 60)).isLessThan(3 * ARRIVALS_PER_SECOND);
  }

  @Test
  void allWhoAreToldTheSameMomentComeBackSpread() {
    Load busy = herd(State.busyFor(Duration.ofSeconds(RETURN)), false);

    assertThat(busy.busiest(62, RETURN)).as("asked meanwhile").isZero();
    assertThat(busy.busiest(RETURN, RETURN + 120)).isLessThan(4 * ARRIVALS_PER_SECOND);
  }

  @Test
  void slowServiceIsAskedLessAndLess() {
    Load slow = herd(State.slow(CLIENTS / 200.0), false);

    assertThat(slow.rateAt(300)).isLessThan(slow.rateAt(60) * 0.75);
    assertThat(slow.shortestGap()).isGreaterThanOrEqualTo(5_000);
  }

  @Test
  void nobodyAsksWhenAllIsWellAgain() {
    assertThat(herd(State.WELL, false).rateAt(900)).isZero();
  }

  @Test
  void whoHasNotHadAnAnswerYetIsStillOneInFiveHundredASecondAtMost() {
    State down = State.downFor(Duration.ofSeconds(RETURN));

    assertThat(herd(down, false).rateAt(900)).isLessThan(CLIENTS / 500.0);
  }

  private static Load herd(State service, boolean announced) {
    return Herd.in(new Outage(CLIENTS, service, BACK, announced, END));
  }
}
