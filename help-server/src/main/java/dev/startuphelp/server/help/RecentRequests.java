package dev.startuphelp.server.help;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many requests were answered in the last minutes, by the revision they were answered with: so
 * an administrator sees a publication arrive. Safe for any thread.
 */
public final class RecentRequests {

  /** How many minutes are remembered, the running one included. */
  public static final int MINUTES = 15;

  // More revisions than these in a quarter of an hour: the oldest count is given up.
  private static final int MOST = 100;

  private final Deque<Span> spans = new ArrayDeque<>();
  private volatile Span current = new Span(0, "");

  /** Requests of one minute that were answered with one revision. */
  private static final class Span {
    private final long minute;
    private final String revision;
    private final LongAdder requests = new LongAdder();

    Span(long minute, String revision) {
      this.minute = minute;
      this.revision = revision;
    }

    boolean holds(long otherMinute, String otherRevision) {
      return minute == otherMinute && revision.equals(otherRevision);
    }
  }

  void count(String revision, Instant now) {
    long minute = minute(now);
    Span span = current;
    if (!span.holds(minute, revision)) {
      span = turn(minute, revision);
    }
    span.requests.increment();
  }

  private synchronized Span turn(long minute, String revision) {
    if (!current.holds(minute, revision)) {
      current = new Span(minute, revision);
      spans.addLast(current);
      if (spans.size() > MOST) {
        spans.removeFirst();
      }
    }
    return current;
  }

  /** Requests by revision, the latest revision last; empty: nobody asked. */
  public synchronized Map<String, Long> byRevision(Instant now) {
    long oldest = minute(now) - MINUTES + 1;
    spans.removeIf(span -> span.minute < oldest);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Span span : spans) {
      counts.merge(span.revision, span.requests.sum(), Long::sum);
    }
    return counts;
  }

  private static long minute(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), 60);
  }
}
