package dev.startuphelp.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose password is looked at next, one at a time, so that hashes cannot take the computer from the
 * help service. It goes by rank and not by who comes first: where hundreds guess, somebody who has
 * not failed is next. All that have failed too often share one turn in a while, and get it before
 * anybody else; so guessing stays slow from however many addresses, and among those, too, who
 * failed least is next. Who waits is bounded: the worst leave first. Safe for any thread.
 */
final class Turns {

  private static final int MOST_WAITING = 64;

  private final Clock clock;
  private final Duration pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Waiting> waiting = new ArrayList<>();
  private boolean isTaken;
  private long arrivals;
  private Instant nextPaced = Instant.MIN;

  /**
   * @param pace how often one of those has a turn that have failed too often
   */
  Turns(Clock clock, Duration pace) {
    this.clock = clock;
    this.pace = pace;
  }

  private record Waiting(Rank rank, long arrival) {
    static final Comparator<Waiting> ORDER =
        Comparator.comparing(Waiting::rank, Rank.ORDER).thenComparingLong(Waiting::arrival);
  }

  /**
   * Waits for a turn.
   *
   * @return whether it has come; then {@link #end} is due
   */
  boolean begin(Rank rank, Duration patience) {
    lock.lock();
    try {
      Waiting mine = new Waiting(rank, arrivals++);
      waiting.add(mine);
      if (waiting.size() > MOST_WAITING) {
        waiting.remove(waiting.stream().max(Waiting.ORDER).orElseThrow());
        changed.signalAll();
      }
      try {
        return await(mine, System.nanoTime() + patience.toNanos());
      } finally {
        waiting.remove(mine);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean await(Waiting mine, long deadline) throws InterruptedException {
    while (!isNext(mine)) {
      long left = deadline - System.nanoTime();
      if (left <= 0 || !waiting.contains(mine)) {
        return false;
      }
      changed.awaitNanos(Math.min(left, untilPaced()));
    }
    isTaken = true;
    if (mine.rank().isPaced()) {
      nextPaced = clock.instant().plus(pace);
    }
    return true;
  }

  private boolean isNext(Waiting mine) {
    return !isTaken && next().filter(mine::equals).isPresent();
  }

  private Optional<Waiting> next() {
    boolean isDue = !clock.instant().isBefore(nextPaced);
    Optional<Waiting> paced =
        waiting.stream().filter(w -> isDue && w.rank().isPaced()).min(Waiting.ORDER);
    return paced.isPresent()
        ? paced
        : waiting.stream().filter(w -> !w.rank().isPaced()).min(Waiting.ORDER);
  }

  /** Nobody says when the time has come, so whoever waits looks again by then. */
  private long untilPaced() {
    long nanos =
        nextPaced.equals(Instant.MIN) ? 0 : Duration.between(clock.instant(), nextPaced).toNanos();
    return nanos > 0 ? nanos : TimeUnit.SECONDS.toNanos(1);
  }

  /** How many wait now. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** The turn is over. */
  void end() {
    lock.lock();
    try {
      isTaken = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
