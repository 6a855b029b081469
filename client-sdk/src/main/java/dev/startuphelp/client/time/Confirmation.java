package dev.startuphelp.client.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The moment at which a source last confirmed what it says, and what the clocks showed then.
 *
 * <p>In the process that saw it, the time since then is measured by the ticker, whatever happens to
 * the wall clock. After a restart only the wall clock is left, and the offset that it had may be
 * obsolete: then there are two opinions about the time, with and without that offset, and neither
 * may be earlier than the confirmation itself. The same holds when wall clock and ticker disagree:
 * either the wall clock was set, or the computer slept and its ticker with it; then neither may be
 * earlier than what the ticker tells, which can only be slow.
 *
 * @param serverTime the time of the server; null when it told none, or when the source is no server
 * @param wall what the wall clock showed
 * @param ticks what the ticker showed; null when that was in another process
 */
public record Confirmation(@Nullable Instant serverTime, Instant wall, @Nullable Long ticks) {

  /** From this difference on, two clocks disagree. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  // A Date has whole seconds, and many servers renew it by a timer once a second.
  private static final Duration COARSE = Duration.ofSeconds(2);

  /** Confirmed now, by a source that tells no time. */
  public static Confirmation at(Moment now) {
    return new Confirmation(null, now.wall(), now.ticks());
  }

  /**
   * Confirmed now, by a server.
   *
   * <p>Its answer was on the way for an unknown part of the time that asking took, and its time was
   * up to two seconds old. Within that span, what was known before or this computer's clock tells
   * the time, the later of them; where neither lies in it, the answer counts as having been on the
   * way all the time.
   *
   * @param made the server's time when it made its answer; null when it told none
   * @param asked when it was asked
   * @param before what it had confirmed before; null: nothing
   */
  public static Confirmation at(
      Moment now, @Nullable Instant made, Moment asked, @Nullable Confirmation before) {
    Instant serverTime = made == null ? null : arrived(now, made, now.since(asked), before);
    return new Confirmation(serverTime, now.wall(), now.ticks());
  }

  private static Instant arrived(
      Moment now, Instant made, Duration took, @Nullable Confirmation before) {
    Instant latest = made.plus(took);
    Instant ticked = before == null || before.ticks == null ? now.wall() : before.ticked(now);
    return Stream.of(now.wall(), ticked)
        .filter(time -> !time.isBefore(made) && time.isBefore(latest.plus(COARSE)))
        .max(Comparator.naturalOrder())
        .orElse(latest);
  }

  /** When it was, by the server's clock where there is one. */
  public Instant time() {
    return serverTime == null ? wall : serverTime;
  }

  /** What is known about the time now. */
  public KnownTime timeAt(Moment now) {
    Instant ticked = ticked(now);
    return isContinuous(now)
        ? KnownTime.exactly(ticked)
        : KnownTime.between(later(ticked, now.wall().plus(offset())), later(ticked, now.wall()));
  }

  /** How long ago it was; never negative. */
  public Duration ageAt(Moment now) {
    return Duration.between(time(), timeAt(now).estimate());
  }

  /** Whether it was in this process and at most that long ago. */
  public boolean isWithin(Duration span, Moment now) {
    return isContinuous(now) && ticksUntil(now) <= span.toNanos();
  }

  /**
   * How far this computer's clock is ahead of the server's, negative when it is behind; empty when
   * they agree or when nobody can know.
   */
  public Optional<Duration> clockAheadAt(Moment now) {
    if (serverTime == null) {
      return Optional.empty();
    }
    Duration ahead = Duration.between(timeAt(now).estimate(), now.wall());
    // After a restart a clock may have been corrected; only one that is behind the past is
    // certainly wrong.
    boolean certain = isContinuous(now) || now.wall().isBefore(serverTime);
    return certain && ahead.abs().compareTo(TOLERANCE) > 0 ? Optional.of(ahead) : Optional.empty();
  }

  private boolean isContinuous(Moment now) {
    return ticks != null
        && Duration.between(wall, now.wall()).minusNanos(ticksUntil(now)).abs().compareTo(TOLERANCE)
            <= 0;
  }

  private Instant ticked(Moment now) {
    return time().plusNanos(ticksUntil(now));
  }

  private long ticksUntil(Moment now) {
    return ticks == null ? 0 : Math.max(0, now.ticks() - ticks);
  }

  private Duration offset() {
    return Duration.between(wall, time());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
