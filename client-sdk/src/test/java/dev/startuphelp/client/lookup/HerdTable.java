package dev.startuphelp.client.lookup;

import dev.startuphelp.client.bench.Curves;
import dev.startuphelp.client.lookup.HelpService.State;
import dev.startuphelp.client.lookup.Herd.Outage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what a herd asks of the help service, as tables in Markdown. */
public final class HerdTable {

  /** An answer with its head, for the sample notice; without what TCP and TLS add. */
  private static final int DOCUMENT_BYTES = 1_053;

  private static final int NOT_MODIFIED_BYTES = 341;
  private static final int CACHE_SECONDS = 30;
  private static final int CURVE_STEP = 5;
  private static final Duration BACK = Duration.ofMinutes(10);
  private static final Duration END = Duration.ofMinutes(16).plusSeconds(10);

  private HerdTable() {}

  /**
   * Runs.
   *
   * @param arguments a folder for the picture; then how many clients; none: ten thousand, then a
   *     million
   */
  public static void main(String[] arguments) throws IOException {
    int[] sizes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
    for (int clients : sizes.length == 0 ? new int[] {10_000, 1_000_000} : sizes) {
      Path picture = Path.of(arguments[0]).resolve("herd.svg"); // The last is the largest.
      String title = "Requests per second of %,d clients".formatted(clients);
      Curves.draw(title, table(clients), CURVE_STEP, picture);
    }
  }

  private static Map<String, double[]> table(int clients) {
    System.out.printf(
        Locale.ROOT,
        "%n%,d clients lose their server within a minute; it is back after %d minutes:%n%n",
        clients,
        BACK.toMinutes());
    System.out.println(
        "| the help service | req/s at most | after 1 min | 5 min | 15 min | requests | MB | 304 |"
            + " a cache lets through | tries of their own server, at most/s | seconds to simulate"
            + " |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
    Map<String, double[]> curves = new LinkedHashMap<>();
    outages(clients)
        .forEach(
            (name, outage) -> {
              long begin = System.nanoTime();
              Load load = Herd.in(outage);
              curves.put(name, load.curve(CURVE_STEP));
              row(name, load, (System.nanoTime() - begin) / 1e9);
            });
    return curves;
  }

  private static Map<String, Outage> outages(int clients) {
    Map<String, Outage> all = new LinkedHashMap<>();
    all.put("answers; no end announced", outage(clients, State.WELL, false));
    all.put("answers; end announced", outage(clients, State.WELL, true));
    all.put(
        "is down, too, and back after 5 min", outage(clients, State.downFor(minutes(5)), false));
    all.put(
        "says 503 and to come back at 5 min", outage(clients, State.busyFor(minutes(5)), false));
    all.put("is slow: 50 answers/s for each 10,000", outage(clients, State.slow(50), false));
    return all;
  }

  private static Outage outage(int clients, State service, boolean announced) {
    return new Outage(clients, service, BACK, announced, END);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static void row(String name, Load load, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %,d | %,.0f | %,.0f | %,.0f | %,d | %,.0f | %.0f %% | %s | %,d | %.0f |%n",
        name,
        load.peak(),
        load.rateAt(60),
        load.rateAt(300),
        load.rateAt(900),
        load.total(),
        load.bytes(DOCUMENT_BYTES, NOT_MODIFIED_BYTES) / 1e6,
        load.notModifiedShare() * 100,
        load.isAnswered() ? load.behindCache(CACHE_SECONDS) : "–",
        load.peakOfTries(),
        seconds);
  }
}
