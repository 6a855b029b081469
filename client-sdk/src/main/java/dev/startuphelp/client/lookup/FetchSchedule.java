package dev.startuphelp.client.lookup;

import dev.startuphelp.client.live.BackOff;
import dev.startuphelp.client.live.LiveAnswer;
import dev.startuphelp.client.live.LiveAnswer.Failed;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * When the help service is asked without a failure: once after the start, after something was
 * remembered but at most once in a quarter of an hour, and regularly if the application polls. What
 * is asked for in this way is asked for again, at growing intervals, until an answer comes.
 *
 * <p>It also knows until when the service wants to be left alone. Safe for any thread.
 */
final class FetchSchedule {

  private static final Duration START_EARLIEST = Duration.ofSeconds(1);
  private static final Duration START_LATEST = Duration.ofSeconds(5);
  private static final Duration ONCE_IN = Duration.ofMinutes(15);

  private final Background background;
  private final LongSupplier ticker;
  private final DoubleSupplier chance;
  private final @Nullable Duration polling;
  private final Asking asking;

  private boolean scheduled;
  private int failures;
  private @Nullable Long lastAsked;
  private @Nullable Long quietUntil;

  /** Asks the service, or joins who is asking. */
  interface Asking {
    CompletionStage<LiveAnswer> ask();
  }

  /**
   * Schedules nothing yet.
   *
   * @param chance from 0 to 1
   * @param polling null: never without a reason
   * @param asking what is scheduled
   */
  FetchSchedule(
      Background background,
      LongSupplier ticker,
      DoubleSupplier chance,
      @Nullable Duration polling,
      Asking asking) {
    this.background = background;
    this.ticker = ticker;
    this.chance = chance;
    this.polling = polling;
    this.asking = asking;
  }

  /** The client was built. */
  synchronized void start() {
    if (!scheduled) { // Something may have been remembered before.
      scheduleIn(between(START_EARLIEST, START_LATEST));
    }
  }

  /** The application gave something to remember: it has just logged in. */
  synchronized void remembered() {
    boolean asked = lastAsked != null && ticker.getAsLong() - lastAsked < ONCE_IN.toNanos();
    if (!scheduled && !asked) {
      scheduleIn(between(Duration.ZERO, START_EARLIEST));
    }
  }

  /** Whether the service may be asked now, as far as it said. */
  boolean mayAsk() {
    return quiet().isZero();
  }

  /** The service was asked, for whatever reason, and this came of it. */
  synchronized void answered(LiveAnswer answer) {
    lastAsked = ticker.getAsLong();
    Duration retryAfter = answer instanceof Failed failed ? failed.retryAfter() : null;
    quietUntil = retryAfter == null ? null : ticker.getAsLong() + retryAfter.toNanos();
    failures = answer instanceof Failed ? failures + 1 : 0;
  }

  private void fetch() {
    Duration quiet = quiet();
    if (quiet.isZero()) {
      asking.ask().whenComplete((answer, unforeseen) -> scheduleNext(answer));
    } else {
      scheduleIn(BackOff.afterQuiet(quiet, chance.getAsDouble()));
    }
  }

  private synchronized Duration quiet() {
    long left = quietUntil == null ? 0 : quietUntil - ticker.getAsLong();
    return Duration.ofNanos(Math.max(0, left));
  }

  /** Plans what comes after an answer; null: something unforeseen came instead of one. */
  private synchronized void scheduleNext(@Nullable LiveAnswer answer) {
    scheduled = false;
    if (answer == null) {
      scheduleIn(ONCE_IN);
    } else if (answer instanceof Failed failed) {
      scheduleIn(BackOff.after(failed, Math.max(1, failures), chance.getAsDouble()));
    } else if (polling != null) {
      scheduleIn(between(polling.multipliedBy(9).dividedBy(10), polling));
    }
  }

  private synchronized void scheduleIn(Duration delay) {
    scheduled = background.after(delay, this::fetch);
  }

  private Duration between(Duration least, Duration most) {
    long span = most.minus(least).toMillis();
    return least.plusMillis((long) (span * chance.getAsDouble()));
  }
}
