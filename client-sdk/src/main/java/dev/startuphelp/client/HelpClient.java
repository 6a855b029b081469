package dev.startuphelp.client;

import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Situation;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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
 * Its threads, ten at most, are daemons, go when there is nothing to do and end with {@link
 * #close}.
 */
public final class HelpClient implements AutoCloseable {

  private static final long LONGEST_JOIN = 500; // milliseconds

  private final HelpClientBuilder chosen;
  private final Thread warmUp = new Thread(null, new WarmUp(this), "startup-help", 0, false);
  private @Nullable Engine engine;

  /**
   * Starts nothing yet.
   *
   * @param chosen the settings, which nobody changes any more
   */
  HelpClient(HelpClientBuilder chosen) {
    this.chosen = chosen;
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
    try {
      return engine().diagnose(failure, attempt);
    } catch (Throwable unforeseen) { // The one promise: a failure is never made worse.
      return unforeseen(failure, attempt, unforeseen);
    }
  }

  /**
   * Explains an HTTP reply that the application could not use, in the same way.
   *
   * @param reply its status, headers and the beginning of its body
   */
  public Diagnosis diagnose(HttpReply reply, Attempt attempt) {
    try {
      return engine().diagnose(reply, attempt);
    } catch (Throwable unforeseen) {
      return unforeseen(null, attempt, unforeseen);
    }
  }

  /**
   * Asks the live sources within the time budget, and meanwhile looks how far the way to the server
   * is open. Gives the same diagnosis with the help that is known then, with {@link
   * Diagnosis#hops}, and with the situation that these prove where the first one was wider. Many
   * threads that ask at once ask once.
   *
   * @return completes on a thread of this client, which must not be blocked for long; never
   *     exceptionally, and after {@link #close} at once. Cancelling its future breaks off the
   *     looking.
   */
  public CompletionStage<Diagnosis> refine(Diagnosis diagnosis) {
    try {
      return engine().refine(diagnosis);
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
    engine().remember(helpText, helpUrl);
  }

  /**
   * Ends the threads of this client; returns within a second, also when one of them hangs in a
   * system call, which then ends with the call. Afterwards {@link #diagnose} goes on working from
   * memory. May be called again.
   */
  @Override
  public void close() {
    engine().close();
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

  // Made by whoever needs it first, normally the warm-up: in a cold JVM each class that build()
  // loads takes a good part of the time that it may take.
  private synchronized Engine engine() {
    if (engine == null) {
      engine = new Engine(chosen);
    }
    return engine;
  }

  private Diagnosis unforeseen(
      @Nullable Throwable failure, @Nullable Attempt attempt, Throwable unforeseen) {
    Log.LOGGER.log(Level.DEBUG, "Something unforeseen while diagnosing", unforeseen);
    return DiagnosisWriter.plain(failure, Objects.requireNonNullElseGet(attempt, Attempt::toStart));
  }

  /** Loads the classes and texts of a diagnosis, so that the first real one is fast. */
  private static final class WarmUp implements Runnable {
    private final HelpClient client;

    WarmUp(HelpClient client) {
      this.client = client;
    }

    @Override
    public void run() {
      client.engine().warmUp();
    }
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
