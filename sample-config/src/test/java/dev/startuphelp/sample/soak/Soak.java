package dev.startuphelp.sample.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Soaks the packaged service and {@value #CLIENTS} clients, prints one table and ends with 1 when a
 * promise was broken. Arguments: for how many seconds, and a folder to work in.
 */
public final class Soak {

  private static final int CLIENTS = 200;
  private static final String INSIDE = "inside";
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration BETWEEN = Duration.ofSeconds(18);
  private static final int MORE_THREADS = 8;
  private static final long MEGABYTE = 1024 * 1024;

  private final Duration length;
  private final Network network;
  private final Path folder;
  private final Edits edits;
  private final List<Outage> outages = new ArrayList<>();
  private final Report report = new Report();
  private Duration late = Duration.ZERO;
  private volatile boolean onlyGood;
  private volatile String editing = "";
  private int restarts;
  private int cuts;

  private Soak(Duration length, Path folder, Network network) {
    this.length = length;
    this.folder = folder;
    this.network = network;
    this.edits = new Edits(folder.resolve("notice.json"));
  }

  /** Runs itself again in a network namespace of its own, where that is permitted. */
  public static void main(String[] arguments) throws Exception {
    List<String> prefix = Namespaces.enter();
    boolean inside = arguments.length > 2 && arguments[2].equals(INSIDE);
    if (!prefix.isEmpty() && !inside) {
      List<String> command = new ArrayList<>(prefix);
      command.addAll(
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              Soak.class.getName(),
              arguments[0],
              arguments[1],
              INSIDE));
      System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of(arguments[1])), "soak");
    try (Network network = inside ? new Namespaces() : new Relay()) {
      Duration length = Duration.ofSeconds(Long.parseLong(arguments[0]));
      System.exit(new Soak(length, folder, network).run() ? 0 : 1);
    }
  }

  private boolean run() throws Exception {
    edits.good();
    ScheduledExecutorService administrator = Executors.newSingleThreadScheduledExecutor();
    administrator.scheduleAtFixedRate(this::edit, 1, 1, TimeUnit.SECONDS);
    try (Service service = new Service(folder, network);
        ClientsProcess clients = new ClientsProcess(CLIENTS, network, folder.resolve("caches"))) {
      Footprint warm = warmUp(clients);
      Instant begin = Instant.now();
      disturb(service, begin.plus(length.multipliedBy(6).dividedBy(10)), true);
      restart(service, false);
      Thread.sleep(WARM_UP);
      clients.ask("stop");
      Footprint warmService = service.measure();
      long warmState = Footprint.files(folder.resolve("state"));
      clients.order("go");
      disturb(service, begin.plus(length), false);
      Thread.sleep(Judge.RECOVERY);
      administrator.shutdown();
      administrator.awaitTermination(10, TimeUnit.SECONDS);
      edits.good();
      Footprint end = clients.rest();
      reportPromises(clients);
      reportLeaks("clients", warm, end, 48 * MEGABYTE);
      report.atMost("clients: files in their caches", 2 * CLIENTS, Footprint.files(caches()));
      reportLeaks("service", warmService, service.measure(), 16 * MEGABYTE);
      report.grown(
          "service: files in its state",
          warmState,
          Footprint.files(folder.resolve("state")),
          Math.max(8, 208 - warmState));
      String left = clients.ask("close");
      report.atMost("clients: their threads after close", 0, number(left));
    } finally {
      administrator.shutdownNow();
    }
    System.out.printf(
        "%n%d cores, Java %s, %d s, cut by %s; a plain timer was up to %d ms late%n%n%s",
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        length.toSeconds(),
        network.name(),
        late.toMillis(),
        report);
    return report.isOk();
  }

  /** Until each client has asked twice at least: what they hold then, they hold for good. */
  private Footprint warmUp(ClientsProcess clients) throws Exception {
    Instant begin = Instant.now();
    Thread.sleep(WARM_UP);
    clients.ask("stop");
    clients.failOnce();
    clients.failOnce();
    outages.add(new Outage(begin, Instant.now())); // Nobody has begun to count yet.
    Footprint warm = clients.rest();
    clients.order("go");
    return warm;
  }

  private Path caches() {
    return folder.resolve("caches");
  }

  private static long number(String answer) {
    return Long.parseLong(answer.replaceAll("\\D", ""));
  }

  private void edit() {
    try {
      if (onlyGood) {
        edits.good();
      } else {
        edits.next();
      }
    } catch (IOException | InterruptedException e) {
      editing = ": " + e;
    }
  }

  /** One trouble after the other until then. */
  private void disturb(Service service, Instant end, boolean alsoRestarts) throws Exception {
    for (int turn = 0; Instant.now().plus(BETWEEN).isBefore(end); turn++) {
      switch (alsoRestarts ? turn % 4 : turn % 2) {
        case 0 -> cut(service, false);
        case 1 -> cut(service, true);
        case 2 -> restart(service, false);
        default -> restart(service, true);
      }
      Thread.sleep(BETWEEN);
    }
  }

  private void cut(Service service, boolean silently) throws Exception {
    Instant begin = Instant.now();
    if (silently) {
      network.silence();
    } else {
      network.cut();
    }
    Thread.sleep(Duration.ofSeconds(silently ? 12 : 8));
    network.mend();
    service.awaitAnswer();
    outages.add(new Outage(begin, Instant.now()));
    cuts++;
  }

  /** While it is away, only good edits: a broken one is not what it has seen before. */
  private void restart(Service service, boolean killed) throws Exception {
    Instant begin = Instant.now();
    onlyGood = true;
    if (killed) {
      service.kill();
    } else {
      service.stop();
      Thread.sleep(Duration.ofSeconds(5));
    }
    service.startAgain();
    onlyGood = false;
    outages.add(new Outage(begin, Instant.now()));
    restarts++;
  }

  private void reportPromises(ClientsProcess clients) throws Exception {
    Thread.sleep(Judge.NOTICING.plus(Judge.BRIEF).plus(Judge.BUSY));
    int before = clients.sightings().size();
    for (int i = 0; i < 3 && haveLast(clients, before) < CLIENTS; i++) {
      clients.failOnce();
    }
    late = Duration.ofMillis(number(clients.ask("late")));
    Judge judge = new Judge(edits.all(), outages, late);
    clients.sightings().forEach(judge::see);
    report.atLeast("good edits", length.toSeconds() / 2, edits.all().size());
    report.atLeast("broken edits, or no file", length.toSeconds() / 20, edits.bad());
    report.atLeast("restarts of the service", 1, restarts);
    report.atLeast("cuts of the network", 1, cuts);
    report.atLeast("answers that had to be live", 10L * CLIENTS, judge.answeredLive());
    report.atLeast("answers with the service away", CLIENTS, judge.answeredAway());
    report.atMost("those that ran out of their 5 s", judge.answeredLive() / 100, judge.tooLate());
    for (Judge.Miss miss : Judge.Miss.values()) {
      report.atMost(words(miss), 0, judge.misses(miss).size());
      judge.misses(miss).stream().limit(5).forEach(seen -> System.out.println(miss + " " + seen));
    }
    report.atMost("exceptions that reached a caller", 0, clients.thrown().size());
    clients.thrown().stream().distinct().limit(5).forEach(System.out::println);
    report.atMost("edits that could not be made" + editing, 0, editing.isEmpty() ? 0 : 1);
    reportSlowest(judge);
    report.atLeast(
        "clients that show the last edit at the end", CLIENTS, haveLast(clients, before));
  }

  private void reportSlowest(Judge judge) {
    long most = Clients.BUDGET.plus(late.multipliedBy(2)).plus(Judge.BUSY).toMillis();
    Duration longest = judge.slowest().map(Sighting::took).orElse(Duration.ZERO);
    report.atMost(
        "milliseconds for the longest refine: 5 s, twice what a plain timer is late, and 1 s",
        most,
        longest.toMillis());
    judge
        .slowest()
        .filter(seen -> longest.toMillis() > most)
        .ifPresent(seen -> System.out.println("SLOWEST " + seen));
  }

  private long haveLast(ClientsProcess clients, int before) {
    List<Sighting> sightings = clients.sightings();
    return sightings.subList(before, sightings.size()).stream()
        .filter(seen -> seen.refined() && seen.live() && seen.edit() == edits.all().size())
        .map(Sighting::client)
        .distinct()
        .count();
  }

  private static String words(Judge.Miss miss) {
    return switch (miss) {
      case NOT_LIVE -> "help that is not live with the service up";
      case OLD -> "help older than 2 s noticing + 5 s brief cache";
      case BACKWARDS -> "help older than the client had before";
      case ENDED -> "notices shown for more than 2 s after their end";
      case HIDDEN -> "notices not shown before their end";
      case FOREIGN -> "notices that nobody had written";
    };
  }

  private void reportLeaks(String whose, Footprint warm, Footprint end, long noise) {
    report.grown(whose + ": threads", warm.threads(), end.threads(), MORE_THREADS);
    if (end.threads() > warm.threads() + MORE_THREADS) {
      System.out.println(whose + ": more threads " + end.names().beyond(warm.names()).counts());
    }
    report.grown(whose + ": open files and sockets", warm.handles(), end.handles(), 8);
    report.grownBytes(whose + ": heap after collection", warm.heap(), end.heap(), 4 * MEGABYTE);
    report.grownBytes(whose + ": resident memory", warm.resident(), end.resident(), noise);
  }
}
