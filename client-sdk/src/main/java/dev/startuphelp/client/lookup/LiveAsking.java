package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptDocument;
import dev.startuphelp.client.library.LibraryWarnings;
import dev.startuphelp.client.live.LiveAnswer;
import dev.startuphelp.client.live.LiveAnswer.Changed;
import dev.startuphelp.client.live.LiveAnswer.Failed;
import dev.startuphelp.client.live.LiveAnswer.Unchanged;
import dev.startuphelp.client.live.LiveAnswer.Withdrawn;
import dev.startuphelp.client.live.LiveHelp;
import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.client.time.Clocks;
import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.client.time.Moment;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The live source: asks it, puts what it says into the memory, and keeps its schedule. OkHttp and
 * Caffeine are loaded at the first use, always on a background thread; where one of them does not
 * fit, asking fails, and nothing else. Safe for any thread.
 */
final class LiveAsking implements FetchSchedule.Asking, AutoCloseable {

  private static final Duration WARM_UP = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private final LiveSettings settings;
  private final Clocks clocks;
  private final Background background;
  private final HelpMemory memory;
  private final LibraryWarnings libraries;
  private final FetchSchedule schedule;
  private volatile @Nullable LiveHelp service;
  private @Nullable BriefAnswers answers;
  private @Nullable Confirmation answered;
  private volatile boolean closed;
  private boolean warned;

  LiveAsking(
      LiveSettings settings,
      @Nullable Duration polling,
      Clocks clocks,
      Background background,
      DoubleSupplier chance,
      HelpMemory memory,
      LibraryWarnings libraries) {
    this.settings = settings;
    this.clocks = clocks;
    this.background = background;
    this.memory = memory;
    this.libraries = libraries;
    this.schedule = new FetchSchedule(background, clocks.ticker(), chance, polling, this);
  }

  /** Loads its classes soon, and asks for the first time a little later. */
  void start() {
    background.after(WARM_UP, this::warmUp);
    schedule.start();
  }

  /** The application has just logged in. */
  void remembered() {
    schedule.remembered();
  }

  /** Whether the service may be asked now, as far as it said. */
  boolean mayAsk() {
    return schedule.mayAsk();
  }

  /** Asks, or joins who is asking or has just asked; on a background thread. */
  @Override
  public CompletionStage<LiveAnswer> ask() {
    forgetWhatIsNotLive();
    try {
      return answers().get(() -> CompletableFuture.supplyAsync(this::fetch, background));
    } catch (LinkageError | IllegalStateException e) { // The latter is how Caffeine says it.
      return CompletableFuture.completedStage(misfit(e));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.completedStage(
          new Failed("no thread to ask on", LiveAnswer.Pace.BACK_OFF, null));
    }
  }

  // As the memory sees it: there an answer counts as live from a moment earlier, and not when the
  // wall clock was set since. Whoever refines then must not be told that nobody was asked.
  private synchronized void forgetWhatIsNotLive() {
    if (answered != null && !answered.isWithin(LastKnownGood.FRESH, clocks.now())) {
      answered = null;
      answers().forget();
    }
  }

  private synchronized void noteAnswer(LiveAnswer answer) {
    answered = answer instanceof Failed ? null : Confirmation.at(clocks.now());
  }

  /** Breaks off who is asking. */
  @Override
  public void close() {
    closed = true;
    LiveHelp current = service;
    if (current != null) {
      current.close();
    }
  }

  private void warmUp() {
    try {
      answers();
      service();
    } catch (LinkageError | IllegalStateException e) {
      libraries.tell(e);
    }
  }

  private LiveAnswer fetch() {
    if (closed) {
      return new Failed("closed", LiveAnswer.Pace.BACK_OFF, null);
    }
    try {
      return fetchAndLearn();
    } catch (LinkageError e) {
      return misfit(e);
    }
  }

  // Kept help is there all the same. Asked again now and then: it costs nothing, and not every
  // error of this kind is for good.
  private LiveAnswer misfit(Throwable failure) {
    libraries.tell(failure);
    LiveAnswer answer = new Failed("a library does not fit", LiveAnswer.Pace.SLOW, null);
    schedule.answered(answer);
    return answer;
  }

  private LiveAnswer fetchAndLearn() {
    // With the cache comes the entity tag, and what to fall back to.
    LastKnownGood known = memory.now(PATIENCE).document();
    LiveHelp service = service();
    Moment asked = clocks.now();
    LiveAnswer answer =
        known == null
            ? service.ask(null, null)
            : service.ask(known.kept().etag(), known.document().publishedAt());
    schedule.answered(answer);
    noteAnswer(answer);
    learn(answer, asked, known);
    return answer;
  }

  private void learn(LiveAnswer answer, Moment asked, @Nullable LastKnownGood known) {
    memory.learnRefusal(answer instanceof Failed failed ? failed.refusal() : null);
    if (answer instanceof Changed changed) {
      Confirmation confirmed = confirmed(changed.serverTime(), asked, known);
      memory.learnDocument(
          new KeptDocument(changed.text(), changed.etag(), false, confirmed, changed.signedBy()),
          changed.document());
    } else if (answer instanceof Unchanged unchanged && known != null) {
      Confirmation confirmed = confirmed(unchanged.serverTime(), asked, known);
      memory.learnDocument(known.kept().confirmed(confirmed), known.document());
    } else if (answer instanceof Withdrawn && known != null) {
      memory.learnDocument(known.kept().withdraw(), known.document());
    } else if (answer instanceof Failed failed) {
      log(failed);
    }
  }

  private Confirmation confirmed(
      @Nullable Instant made, Moment asked, @Nullable LastKnownGood known) {
    Confirmation before = known == null ? null : known.confirmed();
    return Confirmation.at(clocks.now(), made, asked, before);
  }

  // What waiting does not cure is told once, to whoever can do something about it.
  private synchronized void log(Failed failed) {
    boolean lasts = failed.pace() == LiveAnswer.Pace.SLOW || failed.refusal() != null;
    boolean tell = lasts && !warned;
    warned |= tell;
    Log.LOGGER.log(
        tell ? Level.WARNING : Level.DEBUG,
        "The help service gave nothing usable: {0}. Help goes on with what was known last.",
        failed.reason());
  }

  private synchronized BriefAnswers answers() {
    if (answers == null) {
      answers = new BriefAnswers(clocks.ticker());
    }
    return answers;
  }

  private synchronized LiveHelp service() {
    LiveHelp current = service;
    if (current == null) {
      current = new LiveHelp(settings, clocks.wall());
      service = current;
    }
    return current;
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
