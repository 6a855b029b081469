package dev.startuphelp.client.lookup;

import java.util.Arrays;

/** What a herd asked of the help service. */
final class Load {

  private final int[] bySecond;
  private final int[] triesBySecond;
  private int shortestGap = Integer.MAX_VALUE;
  private long documents;
  private long notModified;

  Load(int seconds) {
    bySecond = new int[seconds];
    triesBySecond = new int[seconds];
  }

  /** Both together. */
  Load plus(Load other) {
    Load sum = new Load(bySecond.length);
    Arrays.setAll(sum.bySecond, second -> bySecond[second] + other.bySecond[second]);
    Arrays.setAll(sum.triesBySecond, second -> triesBySecond[second] + other.triesBySecond[second]);
    sum.shortestGap = Math.min(shortestGap, other.shortestGap);
    sum.documents = documents + other.documents;
    sum.notModified = notModified + other.notModified;
    return sum;
  }

  /**
   * Counts a request.
   *
   * @param previous when the same client asked before, in milliseconds; negative: never
   */
  void asked(int milliseconds, int previous) {
    bySecond[milliseconds / 1_000]++;
    if (previous >= 0) {
      shortestGap = Math.min(shortestGap, milliseconds - previous);
    }
  }

  /** Counts a try to reach the application's own server. */
  void tried(int milliseconds) {
    triesBySecond[milliseconds / 1_000]++;
  }

  void answered(boolean isKnown) {
    if (isKnown) {
      notModified++;
    } else {
      documents++;
    }
  }

  /** The most requests in one second. */
  int peak() {
    return Arrays.stream(bySecond).max().orElse(0);
  }

  /** Requests per second in the busiest ten seconds of that time. */
  double busiest(int fromSecond, int toSecond) {
    double most = 0;
    for (int second = fromSecond; second + 10 <= toSecond; second++) {
      most = Math.max(most, rateAt(second));
    }
    return most;
  }

  /** The most tries of the applications' own server in one second. */
  int peakOfTries() {
    return Arrays.stream(triesBySecond).max().orElse(0);
  }

  /** Requests per second in the ten seconds from then on. */
  double rateAt(int second) {
    return rate(second, 10);
  }

  /** Requests per second on average. */
  double rate(int fromSecond, int seconds) {
    return Arrays.stream(bySecond, fromSecond, fromSecond + seconds).average().orElse(0);
  }

  /** Requests per second, the average of each span of so many seconds. */
  double[] curve(int seconds) {
    double[] curve = new double[bySecond.length / seconds];
    Arrays.setAll(curve, span -> rate(span * seconds, seconds));
    return curve;
  }

  long total() {
    return Arrays.stream(bySecond).asLongStream().sum();
  }

  /** How many of those who were answered had the document already. */
  double notModifiedShare() {
    return documents + notModified == 0 ? 0 : (double) notModified / (documents + notModified);
  }

  long bytes(int ofDocument, int ofNotModified) {
    return documents * ofDocument + notModified * ofNotModified;
  }

  /** Whether each request was answered. */
  boolean isAnswered() {
    return total() == documents + notModified;
  }

  /** What a cache in front lets through that keeps an answer so long: one request in that time. */
  long behindCache(int seconds) {
    long through = 0;
    int keptUntil = 0;
    for (int second = 0; second < bySecond.length; second++) {
      if (bySecond[second] > 0 && second >= keptUntil) {
        through++;
        keptUntil = second + seconds;
      }
    }
    return through;
  }

  /** The shortest time between two requests of one client, in milliseconds. */
  int shortestGap() {
    return shortestGap;
  }
}
