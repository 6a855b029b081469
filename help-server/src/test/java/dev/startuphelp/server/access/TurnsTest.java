package dev.startuphelp.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.server.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TurnsTest {

  private static final Duration PACE = Duration.ofSeconds(4);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Rank FRESH = new Rank(false, 1, 1);

  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final Turns turns = new Turns(clock, PACE);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> served = new CopyOnWriteArrayList<>();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static Rank failed(int times) {
    return new Rank(false, times, times);
  }

  /** Waits for a turn, and is known to wait when this returns. */
  private CompletableFuture<Boolean> waiting(String name, Rank rank) {
    int before = turns.waiting();
    CompletableFuture<Boolean> turn = turn(name, rank);
    await().until(() -> turns.waiting() > before);
    return turn;
  }

  private CompletableFuture<Boolean> turn(String name, Rank rank) {
    return CompletableFuture.supplyAsync(
        () -> {
          boolean isMine = turns.begin(rank, LONG);
          if (isMine) {
            served.add(name);
            turns.end();
          }
          return isMine;
        },
        threads);
  }

  @Test
  void isTakenByOneAtATime() {
    assertThat(turns.begin(FRESH, Duration.ZERO)).isTrue();
    assertThat(turns.begin(FRESH, Duration.ZERO)).isFalse();

    turns.end();

    assertThat(turns.begin(FRESH, Duration.ZERO)).isTrue();
  }

  @Test
  void goesToWhoStandsBestAndNotToWhoCameFirst() {
    turns.begin(FRESH, Duration.ZERO);
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    all.add(waiting("failed five times", failed(5)));
    all.add(waiting("failed twice", failed(2)));
    all.add(waiting("failed twice, later", failed(2)));
    all.add(waiting("new", FRESH));
    all.add(waiting("known", new Rank(true, 3, 90)));

    turns.end();
    all.forEach(CompletableFuture::join);

    assertThat(served)
        .containsExactly(
            "known", "new", "failed twice", "failed twice, later", "failed five times");
  }

  @Test
  void allThatFailedTooOftenShareOneInAWhileAndItGoesToWhoFailedLeast() {
    assertThat(turns.begin(failed(6), Duration.ZERO)).isTrue();
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    all.add(waiting("failed often", failed(20)));
    all.add(waiting("failed less", failed(7)));
    turns.end();

    assertThat(turns.begin(failed(6), Duration.ZERO)).isFalse();
    assertThat(served).isEmpty();
    clock.forward(PACE);
    await().untilAsserted(() -> assertThat(served).containsExactly("failed less"));
    clock.forward(PACE);
    all.forEach(CompletableFuture::join);
    assertThat(served).containsExactly("failed less", "failed often");
  }

  @Test
  void turnOfThoseThatFailedTooOftenComesAlsoWhileOthersWait() {
    turns.begin(FRESH, Duration.ZERO);
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    all.add(waiting("new", FRESH));
    all.add(waiting("failed", failed(6)));

    turns.end();
    all.forEach(CompletableFuture::join);

    assertThat(served).containsExactly("failed", "new");
  }

  @Test
  void whoStandsWorstLeavesWhenTooManyWait() {
    turns.begin(FRESH, Duration.ZERO);
    CompletableFuture<Boolean> worst = waiting("worst", failed(5));
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    for (int i = 1; i < 64; i++) {
      all.add(waiting("guess", failed(2)));
    }
    assertThat(worst).isNotDone();

    CompletableFuture<Boolean> owner = turn("owner", FRESH);

    assertThat(worst.join()).isFalse();
    assertThat(turns.begin(failed(3), LONG)).as("another that is worse than all").isFalse();
    assertThat(turns.waiting()).isEqualTo(64);
    turns.end();
    assertThat(owner.join()).isTrue();
    all.forEach(CompletableFuture::join);
    assertThat(served.get(0)).isEqualTo("owner");
  }

  @Test
  void interruptedOneLeaves() {
    turns.begin(FRESH, Duration.ZERO);
    waiting("interrupted", FRESH);

    threads.shutdownNow();

    await().until(() -> turns.waiting() == 0);
  }
}
