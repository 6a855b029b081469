package dev.startuphelp.client.lookup;

import dev.startuphelp.client.live.LiveAnswer;
import dev.startuphelp.client.live.LiveHelp;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A help service on virtual time: one queue, served at a constant rate. Who would wait longer than
 * a client does has gone meanwhile.
 */
final class HelpService {

  /**
   * How it is.
   *
   * @param perSecond what it can answer
   * @param downUntil until then it refuses connections
   * @param busyUntil until then it answers 503 and asks to come back at this very moment
   */
  record State(double perSecond, Duration downUntil, Duration busyUntil) {

    static final State WELL = new State(1_000_000, Duration.ZERO, Duration.ZERO);

    static State slow(double perSecond) {
      return new State(perSecond, Duration.ZERO, Duration.ZERO);
    }

    static State downFor(Duration time) {
      return new State(1_000_000, time, Duration.ZERO);
    }

    static State busyFor(Duration time) {
      return new State(1_000_000, Duration.ZERO, time);
    }
  }

  private static final LiveAnswer FINE = new LiveAnswer.Unchanged(null);
  private static final LiveAnswer REFUSED =
      new LiveAnswer.Failed("refused", LiveAnswer.Pace.BACK_OFF, null);
  private static final LiveAnswer TOO_LATE =
      new LiveAnswer.Failed("no answer in time", LiveAnswer.Pace.BACK_OFF, null);

  private final VirtualTime time;
  private final State state;
  private double idleFrom; // in seconds

  HelpService(VirtualTime time, State state) {
    this.time = time;
    this.state = state;
  }

  CompletableFuture<LiveAnswer> ask() {
    double now = time.milliseconds() / 1000.0;
    if (now < seconds(state.downUntil())) {
      return CompletableFuture.completedFuture(REFUSED);
    }
    Duration busy = state.busyUntil().minusMillis(time.milliseconds());
    if (busy.compareTo(Duration.ZERO) > 0) {
      return CompletableFuture.completedFuture(
          new LiveAnswer.Failed("HTTP status 503", LiveAnswer.Pace.BACK_OFF, busy));
    }
    double answered = Math.max(now, idleFrom) + 1 / state.perSecond();
    double wait = answered - now;
    if (wait > seconds(LiveHelp.LONGEST)) {
      return later(LiveHelp.LONGEST, TOO_LATE);
    }
    idleFrom = answered;
    return later(Duration.ofNanos((long) (wait * 1e9)), FINE);
  }

  private CompletableFuture<LiveAnswer> later(Duration wait, LiveAnswer answer) {
    CompletableFuture<LiveAnswer> future = new CompletableFuture<>();
    time.after(wait, () -> future.complete(answer));
    return future;
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
