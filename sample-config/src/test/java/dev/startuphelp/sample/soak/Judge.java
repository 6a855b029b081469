package dev.startuphelp.sample.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what clients showed against what there was to show. Pure; for one thread.
 *
 * <p>The promise: while the service is up, {@code refine} shows what was in the file at most {@link
 * #NOTICING} and {@link #BRIEF} before. A question that was under way, or a failure that was held
 * for others, may outlive the end of an outage by {@link #RECOVERY}. While it is away, what was
 * known last stays: no client goes back to an older edit, and none shows a notice past its end.
 * What a client knows about the time is an answer's {@code Date}, which lacks up to {@link #DATE};
 * a client that was started without the service on a computer with a wrong clock knows nothing.
 */
final class Judge {

  /** How long the service may take to notice an edit. */
  static final Duration NOTICING = Duration.ofSeconds(2);

  /** How long an SDK hands out one live answer. */
  static final Duration BRIEF = Duration.ofSeconds(5);

  /** The longest that asking takes, and after that the brief answer. */
  static final Duration RECOVERY = Duration.ofSeconds(15);

  /** A Date has whole seconds, and an SDK knows another second of coarse clocks. */
  static final Duration DATE = Duration.ofSeconds(2);

  /** What one of two busy cores may take for anything, at least. */
  static final Duration BUSY = Duration.ofSeconds(1);

  /** How a client can break its promise. */
  enum Miss {
    /** The service is there, and the help is not called live before the time budget is over. */
    NOT_LIVE,
    /** The help is live, and of an edit that has been replaced for too long. */
    OLD,
    /** The help is older than what the same client has shown before. */
    BACKWARDS,
    /** A notice is shown after its end. */
    ENDED,
    /** A notice is not shown before its end. */
    HIDDEN,
    /** A notice is shown that is not of that edit. */
    FOREIGN
  }

  private final List<Edit> edits;
  private final List<Outage> outages;
  private final Duration busy;
  private final Map<Integer, Integer> shownBefore = new HashMap<>();
  private final Map<Miss, List<Sighting>> misses = new EnumMap<>(Miss.class);
  private int answeredLive;
  private int answeredAway;
  private int tooLate;
  private @Nullable Sighting slowest;

  /**
   * @param edits all of them, in their order
   * @param late by how much a thread of a plain timer was late on this computer: longer than {@link
   *     #BUSY}, it is what anything may take there
   */
  Judge(List<Edit> edits, List<Outage> outages, Duration late) {
    this.edits = edits;
    this.outages = outages;
    this.busy = late.compareTo(BUSY) > 0 ? late : BUSY;
    for (Miss miss : Miss.values()) {
      misses.put(miss, new ArrayList<>());
    }
  }

  /** Takes what a client showed; of one client in the order in which it did. */
  void see(Sighting seen) {
    slowest = slowest == null || seen.took().compareTo(slowest.took()) > 0 ? seen : slowest;
    if (seen.refined() && isReachable(seen)) {
      seeLive(seen);
    } else if (seen.refined()) {
      answeredAway++;
    }
    int before = shownBefore.getOrDefault(seen.client(), 0);
    note(Miss.BACKWARDS, seen, seen.edit() < before && !(seen.first() && seen.edit() == 0));
    shownBefore.put(seen.client(), Math.max(before, seen.edit()));
    if (seen.edit() > 0) {
      seeNotice(seen, edits.get(seen.edit() - 1));
    } else {
      note(Miss.FOREIGN, seen, !seen.notices().isEmpty());
    }
  }

  private void seeLive(Sighting seen) {
    answeredLive++;
    boolean late = seen.took().compareTo(Clients.BUDGET) >= 0;
    tooLate += !seen.live() && late ? 1 : 0;
    note(Miss.NOT_LIVE, seen, !seen.live() && !late);
    note(Miss.OLD, seen, seen.live() && seen.edit() < oldestAllowed(seen.from()));
  }

  private void seeNotice(Sighting seen, Edit edit) {
    boolean shown = !seen.notices().isEmpty();
    boolean must = edit.isAnnouncedUntil(seen.to()) && (seen.live() || seen.clockRight());
    note(Miss.HIDDEN, seen, must && !shown);
    note(
        Miss.FOREIGN,
        seen,
        shown && !(edit.notice() && seen.notices().equals(List.of(edit.noticeText()))));
    Instant end = edit.end();
    note(
        Miss.ENDED,
        seen,
        shown
            && end != null
            && (seen.answered() || seen.clockRight())
            && !seen.refined()
            && seen.from().isAfter(end.plus(DATE)));
  }

  /** What took longest. */
  Optional<Sighting> slowest() {
    return Optional.ofNullable(slowest);
  }

  private boolean isReachable(Sighting seen) {
    Instant since = seen.from().minus(RECOVERY);
    return outages.stream().noneMatch(outage -> outage.touches(since, seen.to()));
  }

  private int oldestAllowed(Instant from) {
    Instant noticed = from.minus(NOTICING).minus(BRIEF).minus(busy);
    int newest = 0;
    for (Edit edit : edits) {
      newest = edit.written().isAfter(noticed) ? newest : edit.number();
    }
    return newest;
  }

  private void note(Miss miss, Sighting seen, boolean missed) {
    if (missed) {
      misses.get(miss).add(seen);
    }
  }

  /** What broke a promise in that way. */
  List<Sighting> misses(Miss miss) {
    return misses.get(miss);
  }

  /** How many answers had to be live. */
  int answeredLive() {
    return answeredLive;
  }

  /** How many of them were not, because they took longer than refine may. */
  int tooLate() {
    return tooLate;
  }

  /** How many came while the service was away, or had just come back. */
  int answeredAway() {
    return answeredAway;
  }
}
