package dev.startuphelp.client;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Evidence;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.lookup.Help;
import dev.startuphelp.client.lookup.LookupSettings;
import dev.startuphelp.client.probe.ProbeReport;
import dev.startuphelp.client.time.Clocks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From a failure to a diagnosis that a person understands. An application keeps one for its whole
 * life and closes it at the end.
 *
 * <pre>{@code
 * HelpClient help = HelpClient.builder("accounting", documentUrl).build();
 * try {
 *   connect();
 * } catch (IOException e) {
 *   Diagnosis diagnosis = help.diagnose(e, Attempt.to(server));
 *   show(diagnosis);
 *   help.refine(diagnosis).thenAccept(better -> show(better));
 * }
 * }</pre>
 *
 * <p>Safe for any thread. No method throws for anything that happens outside of the application.
 * Its threads are daemons and end with {@link #close}.
 */
public final class HelpClient implements AutoCloseable {

  // A diagnosis right after build() waits for the cache file until this long after it began.
  private static final Duration PATIENCE = Duration.ofMillis(40);

  private static final long LONGEST_JOIN = 500; // milliseconds

  private final LookupSettings settings;
  private final Clocks clocks;
  private final Supplier<ProbeReport> thisComputer;
  private final Thread warmUp = new Thread(null, new WarmUp(this), "startup-help", 0, false);
  private @Nullable Engine engine;

  /**
   * Starts nothing yet.
   *
   * @param thisComputer tells whether it is connected to a network; may take milliseconds
   */
  HelpClient(LookupSettings settings, Clocks clocks, Supplier<ProbeReport> thisComputer) {
    this.settings = settings;
    this.clocks = clocks;
    this.thisComputer = thisComputer;
  }

  /**
   * Settings of a client that asks a help service.
   *
   * @param application the application's id, {@code [A-Za-z0-9._-]{1,64}}
   * @param documentUrl the whole http or https URL of the help document, of the service or of a
   *     static file in its place; {@code app} and {@code lang} are appended to its query
   * @throws IllegalArgumentException when one of them is not of that form
   */
  public static HelpClientBuilder builder(String application, URI documentUrl) {
    return new HelpClientBuilder(application, documentUrl);
  }

  /**
   * Settings of a client without a help service: it knows what the application and the infobase
   * list give it.
   *
   * @param application the application's id, {@code [A-Za-z0-9._-]{1,64}}
   * @throws IllegalArgumentException when it is not of that form
   */
  public static HelpClientBuilder builder(String application) {
    return new HelpClientBuilder(application, null);
  }

  /**
   * Explains a failure from memory: no network, no file on the caller's thread. Only in the first
   * moment after {@code build()} it waits, at most 40 milliseconds, for what was kept on disk.
   * Never throws; a failure that is not understood is {@link Situation#UNKNOWN}.
   *
   * @param failure what the application caught
   */
  public Diagnosis diagnose(Throwable failure, Attempt attempt) {
    return diagnose(failure, attempt, () -> Evidence.of(failure, route(attempt)));
  }

  /**
   * Explains an HTTP reply that the application could not use, in the same way.
   *
   * @param reply its status, headers and the beginning of its body
   */
  public Diagnosis diagnose(HttpReply reply, Attempt attempt) {
    return diagnose(null, attempt, () -> Evidence.of(reply, route(attempt)));
  }

  /**
   * Asks the live sources within the time budget and gives the same diagnosis with the help that is
   * known then; a computer without any network is told from a server that is away. Many threads
   * that ask at once ask the service once.
   *
   * @return completes on a thread of this client, which must not be blocked for long; never
   *     exceptionally, and after {@link #close} at once
   */
  public CompletionStage<Diagnosis> refine(Diagnosis diagnosis) {
    try {
      return engine().lookup().ask().thenApply(asked -> refined(diagnosis));
    } catch (RuntimeException e) {
      Log.LOGGER.log(Level.DEBUG, "Something unforeseen; the diagnosis stays as it is", e);
      return CompletableFuture.completedStage(diagnosis);
    }
  }

  /**
   * Keeps standing help that the application learnt, usually from its server after a successful
   * login; it is shown when the next start fails. Also a hint that the network works: the help
   * service is asked, at most once in a quarter of an hour. Returns at once.
   *
   * @param helpText null: there is none
   * @param helpUrl http, https, mailto or tel; others are never shown; null: there is none
   */
  public void remember(@Nullable String helpText, @Nullable String helpUrl) {
    engine().lookup().remember(helpText, helpUrl);
  }

  /**
   * Ends the threads of this client; returns within a second, also when one of them hangs in a
   * system call, which then ends with the call. Afterwards {@link #diagnose} goes on working from
   * memory. May be called again.
   */
  @Override
  public void close() {
    engine().lookup().close();
    warmUp.interrupt();
    try {
      warmUp.join(LONGEST_JOIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void start() {
    warmUp.setDaemon(true);
    warmUp.setContextClassLoader(HelpClient.class.getClassLoader());
    warmUp.start();
  }

  // Made by whoever needs it first, normally the warm-up: loading its classes takes longer than all
  // of build() may.
  private synchronized Engine engine() {
    if (engine == null) {
      engine = Engine.of(settings, clocks);
    }
    return engine;
  }

  private Diagnosis diagnose(
      @Nullable Throwable failure, Attempt attempt, Supplier<Evidence> evidence) {
    try {
      long began = System.nanoTime();
      return engine().writer().write(evidence.get(), attempt, situation -> help(situation, began));
    } catch (Throwable unforeseen) { // The one promise: a failure is never made worse.
      return unforeseen(failure, attempt, unforeseen);
    }
  }

  private Diagnosis unforeseen(
      @Nullable Throwable failure, @Nullable Attempt attempt, Throwable unforeseen) {
    Log.LOGGER.log(Level.DEBUG, "Something unforeseen while diagnosing", unforeseen);
    return DiagnosisWriter.plain(failure, Objects.requireNonNullElseGet(attempt, Attempt::toStart));
  }

  private Help help(Situation situation, long began) {
    Duration patience = PATIENCE.minusNanos(System.nanoTime() - began);
    return engine().lookup().help(situation.name(), patience);
  }

  private Diagnosis refined(Diagnosis diagnosis) {
    try {
      Diagnosis closer = closer(diagnosis);
      Help help = engine().lookup().help(closer.situation().name(), Duration.ZERO);
      return engine().writer().withHelp(closer, help);
    } catch (RuntimeException e) {
      Log.LOGGER.log(Level.DEBUG, "Something unforeseen; the diagnosis stays as it is", e);
      return diagnosis;
    }
  }

  // Without any network a name service looks silent and a server unreachable; only looking tells.
  private Diagnosis closer(Diagnosis diagnosis) {
    Classification first = new Classification(diagnosis.situation(), Map.of(), "first");
    Classification seen = thisComputer.get().correct(first, route(diagnosis.attempt()));
    return seen.situation() == first.situation()
        ? diagnosis
        : engine().writer().withSituation(diagnosis, seen);
  }

  private static Route route(Attempt attempt) {
    Proxy proxy = attempt.proxy();
    SocketAddress address = proxy == null ? null : proxy.address();
    return new Route(attempt.target(), address instanceof InetSocketAddress known ? known : null);
  }

  /** Loads the classes and texts of a diagnosis, so that the first real one is fast. */
  private record WarmUp(HelpClient client) implements Runnable {
    @Override
    public void run() {
      client.engine().lookup().start();
      client.diagnose(new ConnectException("warm-up"), Attempt.toStart());
    }
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
