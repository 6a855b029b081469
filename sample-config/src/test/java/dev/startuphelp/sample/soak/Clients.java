package dev.startuphelp.sample.soak;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.SteppedClock;
import dev.startuphelp.client.provenance.Source;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Many applications whose server is down, in one process: each fails every few seconds, shows what
 * it knows at once and again when that is refined, and is restarted now and then. Prints what each
 * shows, and takes orders from the standard input, whose end is its own:
 *
 * <ul>
 *   <li>{@code stop}: nobody fails any more; when all have been answered, print {@code stopped}
 *   <li>{@code rest}: the same, but wait until idle threads have gone, and print {@code resting}
 *   <li>{@code go}: they fail again
 *   <li>{@code once}: after {@code stop}, each fails once; when all have been answered, print
 *       {@code done}
 *   <li>{@code late}: print by how many milliseconds a plain timer has been late at most
 *   <li>{@code close}: close them all, and print how many of their threads are left
 * </ul>
 */
final class Clients {

  // A question ends after ten seconds at the latest, and idle threads go five seconds later.
  private static final Duration WORKERS_LEAVE = Duration.ofSeconds(16);
  static final Duration BUDGET = Duration.ofSeconds(5);
  private static final int LEAST_PAUSE = 1_500; // milliseconds
  private static final int PAUSE_SPAN = 2_000;
  private static final int RESTARTED_ONE_IN = 60;
  private static final int STEPPED_ONE_IN = 100;

  private final List<Application> applications = new ArrayList<>();
  private final ScheduledExecutorService schedule = Executors.newScheduledThreadPool(8);
  private final Lateness lateness = new Lateness();
  private final AtomicInteger failing = new AtomicInteger();
  private final URI server;
  private volatile boolean resting;

  private Clients(int count, URI document, URI server, Path folder) {
    this.server = server;
    for (int i = 0; i < count; i++) {
      applications.add(new Application(i, document, folder.resolve(String.valueOf(i))));
    }
  }

  /** Arguments: how many, the URL of the help document, their server, the folder of the caches. */
  public static void main(String[] arguments) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> tell("thrown", e.toString()));
    Clients clients =
        new Clients(
            Integer.parseInt(arguments[0]),
            URI.create(arguments[1]),
            URI.create(arguments[2]),
            Path.of(arguments[3]));
    clients.start();
    clients.obey();
    System.exit(0);
  }

  private static synchronized void tell(String... words) {
    System.out.println(String.join("\t", words));
  }

  private void start() {
    for (Application one : applications) { // One after the other: all are cold.
      schedule.schedule(one::failSoon, 50L * one.number, TimeUnit.MILLISECONDS);
    }
  }

  private void obey() throws IOException, InterruptedException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      switch (order) {
        case "stop" -> {
          stop();
          tell("stopped");
        }
        case "rest" -> rest();
        case "go" -> resting = false;
        case "once" -> once();
        case "late" -> tell("late", String.valueOf(lateness.most().toMillis()));
        case "close" -> close();
        default -> throw new IllegalArgumentException(order);
      }
    }
  }

  private void stop() throws InterruptedException {
    resting = true;
    while (failing.get() > 0) {
      Thread.sleep(50);
    }
  }

  private void rest() throws InterruptedException {
    stop();
    int before;
    do {
      before = Thread.activeCount();
      Thread.sleep(WORKERS_LEAVE);
    } while (Thread.activeCount() < before);
    tell("resting");
  }

  private void once() throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(applications.size());
    applications.forEach(one -> schedule.execute(() -> one.fail(answered::countDown)));
    boolean all = answered.await(150, TimeUnit.SECONDS);
    tell(all ? "done" : "silent");
  }

  private void close() throws InterruptedException {
    schedule.shutdown();
    lateness.close();
    applications.forEach(Application::close);
    Thread.sleep(Duration.ofSeconds(1));
    tell("left", String.valueOf(threadsOfTheSdk()));
  }

  private static long threadsOfTheSdk() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("startup-help"))
        .count();
  }

  /** One application on a computer of its own. One failure at a time. */
  private final class Application {

    private final int number;
    private final URI document;
    private final Path cache;
    private final Random random;
    private volatile boolean wasWrong;
    private volatile boolean wasAnswered;
    private volatile SteppedClock clock = new SteppedClock();
    private volatile @Nullable HelpClient help;

    Application(int number, URI document, Path cache) {
      this.number = number;
      this.document = document;
      this.cache = cache;
      this.random = new Random(number);
    }

    void failSoon() {
      schedule.schedule(
          this::failUnlessResting, LEAST_PAUSE + random.nextInt(PAUSE_SPAN), TimeUnit.MILLISECONDS);
    }

    private void failUnlessResting() {
      failing.incrementAndGet();
      if (resting) {
        answered();
      } else {
        befall();
        fail(this::answered);
      }
    }

    private void answered() {
      failing.decrementAndGet();
      failSoon();
    }

    /** What happens to computers now and then. */
    private void befall() {
      if (random.nextInt(RESTARTED_ONE_IN) == 0) {
        close();
        clock = new SteppedClock();
        wasAnswered = false;
      } else if (random.nextInt(STEPPED_ONE_IN) == 0) {
        clock.step(Duration.ofMinutes(random.nextInt(2_000) - 1_000));
        wasWrong = true;
      }
    }

    /** Fails, and runs that when it has been refined. */
    void fail(Runnable then) {
      try {
        Instant from = Instant.now();
        boolean isFirst = help == null;
        Diagnosis diagnosis =
            help()
                .diagnose(
                    new ConnectException("Connection refused"),
                    Attempt.to(server).withLocale(Locale.ENGLISH));
        tell(diagnosis, false, isFirst, from);
        Instant asked = Instant.now();
        help()
            .refine(diagnosis)
            .whenComplete(
                (better, thrown) -> {
                  if (thrown == null) {
                    tell(better, true, isFirst, asked);
                  } else {
                    Clients.tell("thrown", thrown.toString());
                  }
                  then.run();
                });
      } catch (Throwable e) { // That is what must not happen.
        Clients.tell("thrown", e.toString());
        then.run();
      }
    }

    private void tell(Diagnosis diagnosis, boolean refined, boolean first, Instant from) {
      Instant to = Instant.now();
      boolean live = diagnosis.helpFrom().source() == Source.LIVE;
      wasWrong &= !(live && clock.isRight());
      wasAnswered |= live;
      Clients.tell(
          new Sighting(
                  number,
                  refined,
                  from,
                  to,
                  live,
                  first,
                  wasAnswered,
                  clock.isRight() && !wasWrong,
                  Edit.numberOf(diagnosis.helpText()),
                  diagnosis.notices().stream().map(ShownNotice::text).toList())
              .line());
    }

    private synchronized HelpClient help() {
      if (help == null) {
        help =
            clock.build(
                HelpClient.builder("soak", document).cacheDirectory(cache).timeBudget(BUDGET));
      }
      return help;
    }

    synchronized void close() {
      if (help != null) {
        help.close();
        help = null;
      }
    }
  }
}
