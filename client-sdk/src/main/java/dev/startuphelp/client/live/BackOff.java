package dev.startuphelp.client.live;

import java.time.Duration;

/** When to ask again after failures: pure functions of what happened and of chance. */
public final class BackOff {

  private static final Duration BASE = Duration.ofSeconds(5);
  private static final Duration SLOW = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private BackOff() {}

  /**
   * The time to wait.
   *
   * @param failed what happened last
   * @param failures how many times in a row, at least 1
   * @param chance from 0 to 1, so that many computers do not ask at the same time
   */
  public static Duration after(LiveAnswer.Failed failed, int failures, double chance) {
    Duration wait =
        failed.pace() == LiveAnswer.Pace.SLOW
            ? SLOW.plus(part(LONGEST.minus(SLOW), chance))
            : fullJitter(failures, chance);
    Duration asked = failed.retryAfter();
    return asked == null || asked.compareTo(wait) < 0 ? wait : afterQuiet(asked, chance);
  }

  /**
   * The time to wait when the server wants to be left alone: up to half as long again, because all
   * who were told the same moment would come back at it.
   *
   * @param quiet how long it wants to be left alone
   * @param chance from 0 to 1
   */
  public static Duration afterQuiet(Duration quiet, double chance) {
    return quiet.plus(part(quiet.dividedBy(2), chance));
  }

  // "Full jitter": anything from nothing to the doubled limit; a second at least.
  private static Duration fullJitter(int failures, double chance) {
    Duration limit = BASE.multipliedBy(1L << Math.min(failures - 1, 10));
    Duration bounded = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
    return Duration.ofSeconds(1).plus(part(bounded.minusSeconds(1), chance));
  }

  private static Duration part(Duration whole, double chance) {
    return Duration.ofMillis((long) (whole.toMillis() * chance));
  }
}
