package dev.startuphelp.client.reconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.lookup.HandMovedBackground;
import dev.startuphelp.client.reconnect.ReconnectState.GivenUp;
import dev.startuphelp.client.reconnect.ReconnectState.Recovered;
import dev.startuphelp.client.reconnect.ReconnectState.Refused;
import dev.startuphelp.client.reconnect.ReconnectState.Waiting;
import dev.startuphelp.client.time.HandMovedTime;
import dev.startuphelp.protocol.Severity;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReconnectTest {

  private static final Diagnosis REFUSED = Failures.of(Situation.CONNECTION_REFUSED);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final HandMovedTime time = new HandMovedTime(Failures.NOW);
  private final HandMovedBackground background = new HandMovedBackground(time);
  private final List<ReconnectState<String>> states = new ArrayList<>();
  private final List<Diagnosis> questions = new ArrayList<>();
  private final CompletableFuture<Diagnosis> better = new CompletableFuture<>();
  private Diagnosis next = REFUSED;
  private Callable<String> server =
      () -> {
        throw new ConnectException("Connection refused");
      };
  private int attempts;
  private final Reconnect<String> reconnect =
      new Reconnect<>(
          thrown -> next,
          diagnosis -> {
            questions.add(diagnosis);
            return better;
          },
          this::connect,
          background,
          time.clocks(),
          () -> 0);

  @Test
  void triesUntilTheServerIsBackAndHandsOverTheConnection() {
    start();
    background.pass(MINUTE.multipliedBy(5));
    assertThat(attempts).isGreaterThan(3);

    server = () -> "session";
    background.pass(MINUTE);

    assertThat(last()).isEqualTo(new Recovered<>("session"));
    int made = attempts;
    background.pass(MINUTE.multipliedBy(60));
    assertThat(attempts).isEqualTo(made);
  }

  @Test
  void tellsEachSecondHowLongTheWaitStillIs() {
    next = Failures.announced(Severity.MAINTENANCE, Failures.NOW.plusSeconds(100));
    reconnect.start(next, states::add);

    background.pass(Duration.ofMillis(2500));

    assertThat(states)
        .extracting(state -> ((Waiting<String>) state).left().toSeconds())
        .containsExactly(100L, 99L, 98L);
  }

  @Test
  void triesAtOnceWhenSomebodyAsksForIt() {
    start();

    reconnect.retryNow();

    assertThat(attempts).isOne();
    assertThat(last()).isInstanceOf(Waiting.class);
  }

  @Test
  void stopsAtARefusalUntilSomebodyAsksForAnotherAttempt() {
    start();
    next = Failures.of(Situation.LOGIN_REJECTED);
    reconnect.retryNow();
    assertThat(last()).isEqualTo(new Refused<>(next));
    background.pass(MINUTE.multipliedBy(60));
    assertThat(attempts).isOne();

    server = () -> "session";
    reconnect.retryNow();

    assertThat(last()).isEqualTo(new Recovered<>("session"));
  }

  @Test
  void triesNothingWhenTheFirstFailureIsARefusal() {
    next = Failures.of(Situation.TLS_UNTRUSTED);

    reconnect.start(next, states::add);
    background.pass(MINUTE.multipliedBy(60));

    assertThat(states).containsExactly(new Refused<>(next));
    assertThat(attempts).isZero();
  }

  @Test
  void triesAtOnceWhenTheComputerWakesFromSleep() {
    next = Failures.announced(Severity.MAINTENANCE, Failures.NOW.plusSeconds(500));
    reconnect.start(next, states::add);
    background.pass(Duration.ofSeconds(5));

    time.setWall(time.instant().plus(Duration.ofHours(8)));
    background.pass(Duration.ofSeconds(1));

    assertThat(attempts).isOne();
  }

  @Test
  void isNotConfusedByAClockThatIsSetBack() {
    start();

    time.setWall(time.instant().minus(Duration.ofDays(400)));
    background.pass(MINUTE);

    assertThat(attempts).isPositive();
    assertThat(states)
        .allSatisfy(
            state ->
                assertThat(state instanceof Waiting<String> w ? w.left() : Duration.ZERO)
                    .isBetween(Duration.ZERO, MINUTE));
  }

  @Test
  void goesThroughAThousandAttemptsWithoutKeepingAnything() {
    start();

    for (int i = 0; i < 1000; i++) {
      background.pass(MINUTE);
    }

    assertThat(attempts).isGreaterThan(1000);
    assertThat(background.waiting()).isOne();
    assertThat(questions.size()).isLessThanOrEqualTo(attempts);
  }

  @Test
  void waitsForAnEndThatNewerHelpAnnounces() {
    start();

    better.complete(Failures.announced(Severity.OUTAGE, Failures.NOW.plusSeconds(300)));
    background.pass(MINUTE.multipliedBy(4));
    assertThat(attempts).isZero();
    assertThat(((Waiting<String>) last()).diagnosis().notices()).hasSize(1);
    background.pass(MINUTE.multipliedBy(2));

    assertThat(attempts).isPositive();
  }

  @Test
  void asksForNewerHelpAtMostTwiceAMinute() {
    start();

    for (int i = 0; i < 100; i++) {
      reconnect.retryNow();
    }

    assertThat(questions).hasSize(1);
  }

  @Test
  void countsAnErrorAsAFailedAttempt() {
    start();
    server =
        () -> {
          throw new StackOverflowError();
        };

    reconnect.retryNow();

    assertThat(last()).isInstanceOf(Waiting.class);
  }

  @Test
  void goesOnWhenTheListenerThrows() {
    reconnect.start(
        REFUSED,
        state -> {
          states.add(state);
          throw new IllegalStateException("a fault of the application");
        });
    server = () -> "session";

    reconnect.retryNow();

    assertThat(last()).isEqualTo(new Recovered<>("session"));
  }

  @Test
  void givesUpWhenItIsClosed() {
    start();

    reconnect.close();
    reconnect.close();
    reconnect.retryNow();
    background.pass(MINUTE.multipliedBy(60));

    assertThat(last()).isEqualTo(new GivenUp<>(REFUSED));
    assertThat(states).filteredOn(GivenUp.class::isInstance).hasSize(1);
    assertThat(attempts).isZero();
  }

  @Test
  void canBeClosedByItsListener() {
    reconnect.start(
        REFUSED,
        state -> {
          states.add(state);
          reconnect.close();
        });

    assertThat(states).hasSize(2).last().isEqualTo(new GivenUp<>(REFUSED));
  }

  @Test
  void isStartedOnce() {
    start();

    assertThatThrownBy(this::start).isInstanceOf(IllegalStateException.class);
  }

  private void start() {
    reconnect.start(REFUSED, states::add);
  }

  private String connect() throws Exception {
    attempts++;
    return server.call();
  }

  private ReconnectState<String> last() {
    return states.get(states.size() - 1);
  }
}
