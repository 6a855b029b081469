package dev.startuphelp.client;

import dev.startuphelp.client.extension.OwnSituation;
import dev.startuphelp.client.extension.OwnSituations;
import dev.startuphelp.protocol.SituationName;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The application's own situations, asked without trusting them: on a thread of their own, within a
 * time limit, whatever they throw. Safe for any thread.
 */
final class Extensions {

  private static final long LONGEST_ANSWER = 250; // milliseconds

  private final List<OwnSituations> given;
  private final @Nullable ClassLoader loader;
  private final CountDownLatch found = new CountDownLatch(1);
  private volatile List<OwnSituations> trusted = List.of();
  private final AtomicBoolean warnedOfName = new AtomicBoolean();

  /**
   * Looks for nothing yet.
   *
   * @param given asked first
   * @param loader where {@link ServiceLoader} looks; null: where the system finds classes
   */
  Extensions(List<OwnSituations> given, @Nullable ClassLoader loader) {
    this.given = given;
    this.loader = loader;
  }

  /** Looks for those that are not given; on the thread that warms up, because it reads files. */
  void find() {
    List<OwnSituations> all = new ArrayList<>(given);
    try {
      addFound(all);
    } catch (Throwable e) {
      Log.LOGGER.log(Level.WARNING, "Extensions of the diagnosis cannot be looked for", e);
    }
    trusted = List.copyOf(all);
    found.countDown();
  }

  /**
   * The first situation that one of them knows.
   *
   * @param failure its exceptions, outermost first
   * @param patience how long to wait for those that are not found yet, in milliseconds
   */
  Optional<OwnSituation> situationOf(List<Throwable> failure, Locale locale, long patience) {
    for (OwnSituations each : known(patience)) {
      Optional<OwnSituation> told = ask(each, failure, locale);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  private List<OwnSituations> known(long patience) {
    try {
      return found.await(Math.max(0, patience), TimeUnit.MILLISECONDS) ? trusted : given;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return found.getCount() == 0 ? trusted : given;
    }
  }

  private Optional<OwnSituation> ask(OwnSituations each, List<Throwable> failure, Locale locale) {
    FutureTask<Optional<OwnSituation>> question =
        new FutureTask<>(() -> firstKnown(each, failure, locale));
    Thread thread = new Thread(null, () -> answer(question), "startup-help-extension", 0, false);
    thread.setDaemon(true);
    try {
      thread.start();
      return question.get(LONGEST_ANSWER, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      question.cancel(true);
      distrust(each);
    } catch (InterruptedException e) {
      question.cancel(true);
      Thread.currentThread().interrupt();
    } catch (ExecutionException | OutOfMemoryError e) {
      Log.LOGGER.log(Level.WARNING, "An extension of the diagnosis failed: {0}", name(each));
      Log.LOGGER.log(Level.DEBUG, "How it failed", e);
    }
    return Optional.empty();
  }

  /** The warning comes behind the answer: the first logger of a JVM takes its time. */
  private void answer(FutureTask<Optional<OwnSituation>> question) {
    question.run();
    try {
      question.get().ifPresent(told -> warnOfName(told.name()));
    } catch (ExecutionException | InterruptedException | CancellationException e) {
      // Whoever asked has been told.
    }
  }

  /** Whoever names it in a notice is told that it is misspelt, so its author should know first. */
  private void warnOfName(String name) {
    if (SituationName.of(name) instanceof SituationName.Unknown
        && warnedOfName.compareAndSet(false, true)) {
      Log.LOGGER.log(
          Level.WARNING,
          "The application''s own situation {0} has no dot in its name, so the commands and the"
              + " admin page refuse it in a notice. Name it like accounting.{0}",
          name);
    }
  }

  // Null is against the interface, which a stranger may not know.
  private static Optional<OwnSituation> firstKnown(
      OwnSituations each, List<Throwable> failure, Locale locale) {
    for (Throwable exception : failure) {
      Optional<OwnSituation> told = each.situationOf(exception, locale);
      if (told != null && told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /** Not asked again: each question would leave another thread hanging. */
  private synchronized void distrust(OwnSituations slow) {
    Log.LOGGER.log(
        Level.WARNING,
        "An extension of the diagnosis took too long, and is left out: {0}",
        name(slow));
    List<OwnSituations> others = new ArrayList<>(trusted);
    others.remove(slow);
    trusted = List.copyOf(others);
  }

  private void addFound(List<OwnSituations> all) {
    Iterator<OwnSituations> services = ServiceLoader.load(OwnSituations.class, loader).iterator();
    while (services.hasNext()) {
      try {
        all.add(services.next());
      } catch (ServiceConfigurationError e) {
        Log.LOGGER.log(Level.WARNING, "An extension of the diagnosis cannot be loaded", e);
      }
    }
  }

  private static String name(OwnSituations each) {
    return each.getClass().getName();
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
