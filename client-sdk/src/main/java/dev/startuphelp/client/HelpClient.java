package dev.startuphelp.client;

import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import dev.startuphelp.protocol.ApplicationId;
import java.net.URI;
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
 * <p>Safe for any thread. No method throws for anything that happens outside of the application,
 * nor because the process has no thread, no memory or no stack left. Its threads, ten at most, are
 * daemons, go when there is nothing to do and end with {@link #close}.
 */
public final class HelpClient implements AutoCloseable {

  private static final long LONGEST_JOIN = 500; // milliseconds

  private static final long LONGEST_WAIT = 500_000_000; // nanoseconds

  private final HelpClientBuilder chosen;
  private volatile @Nullable LastResort lastResort;
  private volatile @Nullable Thread warmUp;
  private volatile boolean closed;
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
   * @param application the application's id, by the rule of {@link ApplicationId}
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
   * @param application the application's id, by the rule of {@link ApplicationId}
   * @throws IllegalArgumentException when it is not of that form
   */
  public static HelpClientBuilder builder(String application) {
    return new HelpClientBuilder(application, null);
  }

  /**
   * Explains a failure from memory: no network, no file on the caller's thread. Only in the first
   * moment after {@code build()} it waits, at most 40 milliseconds, for what was kept on disk.
   * Never throws; a failure that is not understood is {@link Situation#UNKNOWN}, and so is each one
   * while the process has neither memory nor stack for a diagnosis.
   *
   * @param failure what the application caught
   * @param attempt null counts as {@link Attempt#toStart}
   */
  public Diagnosis diagnose(Throwable failure, Attempt attempt) {
    try {
      return Room.isThere() ? made(failure, attempt) : lastResort().diagnosis();
    } catch (Throwable starved) { // The one promise: a failure is never made worse.
      return lastResort().diagnosis();
    }
  }

  /**
   * Explains an HTTP reply that the application could not use, in the same way.
   *
   * @param reply its status, headers and the beginning of its body
   * @param attempt null counts as {@link Attempt#toStart}
   */
  public Diagnosis diagnose(HttpReply reply, Attempt attempt) {
    try {
      return Room.isThere() ? made(reply, attempt) : lastResort().diagnosis();
    } catch (Throwable starved) {
      return lastResort().diagnosis();
    }
  }

  private Diagnosis made(Throwable failure, @Nullable Attempt attempt) {
    try {
      return engine().diagnose(failure, orStart(attempt), warmUp != null);
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return lastResort().about(failure, attempt);
    }
  }

  private Diagnosis made(HttpReply reply, @Nullable Attempt attempt) {
    try {
      return engine().diagnose(reply, orStart(attempt), warmUp != null);
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return lastResort().about(null, attempt);
    }
  }

  private static Attempt orStart(@Nullable Attempt attempt) {
    return attempt == null ? Attempt.toStart() : attempt;
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
      return Room.isThere() ? engine().refine(diagnosis) : unrefined(diagnosis);
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return unrefined(diagnosis);
    }
  }

  @SuppressWarnings({"ConstantValue", "RedundantNullCheck"}) // A stranger may give none.
  private CompletionStage<Diagnosis> unrefined(Diagnosis diagnosis) {
    try {
      return diagnosis == null ? lastResort().stage() : CompletableFuture.completedStage(diagnosis);
    } catch (Throwable starved) {
      return lastResort().stage();
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
    try {
      if (Room.isThere()) {
        engine().remember(helpText, helpUrl);
      }
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
    }
  }

  /**
   * Ends the threads of this client; returns within a second, also when one of them hangs in a
   * system call, which then ends with the call. Afterwards {@link #diagnose} goes on working from
   * memory. May be called again.
   */
  @Override
  public void close() {
    closed = true;
    try {
      engine().close();
      Thread thread = warmUp;
      if (thread != null) {
        thread.interrupt();
        thread.join(LONGEST_JOIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
    }
  }

  /** Begins to warm up; where no thread is to be had, the next call tries again. */
  synchronized void start() {
    Thread thread = new Thread(null, new WarmUp(this), "startup-help", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(HelpClient.class.getClassLoader());
    try {
      thread.start();
      warmUp = thread;
    } catch (OutOfMemoryError e) {
      lastResort = LastResort.ready();
    }
  }

  // Made by whoever needs it first, normally the warm-up: in a cold JVM each class that build()
  // loads takes a good part of the time that it may take.
  private synchronized Engine engine() {
    if (warmUp == null && !closed) {
      start();
    }
    if (engine == null) {
      engine = new Engine(chosen);
    }
    return engine;
  }

  // Made by the warm-up before all else. Who needs it before, because there is no room, waits for
  // it: to make it without room may break it for good.
  private LastResort lastResort() {
    LastResort ready = lastResort;
    long since = System.nanoTime();
    while (ready == null && System.nanoTime() - since < LONGEST_WAIT) {
      Thread.onSpinWait();
      ready = lastResort;
    }
    return ready == null ? LastResort.ready() : ready;
  }

  /** Loads the classes and texts of a diagnosis, so that the first real one is fast. */
  private static final class WarmUp implements Runnable {
    private final HelpClient client;

    WarmUp(HelpClient client) {
      this.client = client;
    }

    @Override
    public void run() {
      client.lastResort = LastResort.ready();
      client.lastResort = LastResort.in(client.engine().warmUp());
    }
  }
}
