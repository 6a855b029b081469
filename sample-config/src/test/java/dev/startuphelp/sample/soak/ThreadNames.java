package dev.startuphelp.sample.soak;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many threads of each kind a JVM has, by its own dump: their names without numbers, and where
 * they stand, because threads of one pool share a name.
 *
 * @param counts of each kind, in the order of the names
 */
record ThreadNames(Map<String, Long> counts) {

  private static final Pattern THREAD = Pattern.compile("(?m)^\"(.*?)\".*((?:\\R(?!\").*)*)");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\tat (?!jdk\\.|java\\.lang\\.|java\\.util\\.concurrent\\.locks\\.)(.+?)\\(");

  /**
   * Reads a dump.
   *
   * @param dump as jcmd prints it
   */
  static ThreadNames of(String dump) {
    return new ThreadNames(
        THREAD
            .matcher(dump)
            .results()
            .map(ThreadNames::kind)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())));
  }

  private static String kind(MatchResult thread) {
    String name = thread.group(1).replaceAll("[0-9]+", "N");
    return PLACE
        .matcher(thread.group(2))
        .results()
        .findFirst()
        .map(place -> name + " at " + place.group(1))
        .orElse(name);
  }

  /** Those of which there are more here than there. */
  ThreadNames beyond(ThreadNames other) {
    Map<String, Long> more = new TreeMap<>();
    counts.forEach(
        (kind, count) -> {
          long known = other.counts.getOrDefault(kind, 0L);
          if (count > known) {
            more.put(kind, count - known);
          }
        });
    return new ThreadNames(more);
  }
}
