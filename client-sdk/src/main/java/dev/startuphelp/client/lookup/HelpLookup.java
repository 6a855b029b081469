package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.infobase.InfobaseEntry;
import dev.startuphelp.client.infobase.InfobaseList;
import dev.startuphelp.client.library.LibraryWarnings;
import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.client.time.Clocks;
import dev.startuphelp.client.time.Confirmation;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The help sources, asked in order: the live answer, what the application gave, the last known good
 * document, the infobase list, what the application was built with.
 *
 * <p>{@link #help} answers from memory; everything else only starts something in the background.
 * Safe for any thread; nothing here throws for what happens outside.
 */
public final class HelpLookup implements AutoCloseable {

  private final LookupSettings settings;
  private final Clocks clocks;
  private final Background background;
  private final HelpMemory memory;
  private final @Nullable LiveAsking live;
  private final CompletableFuture<Void> infobaseRead = new CompletableFuture<>();
  private final Set<Question> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param background closed with this lookup
   * @param chance from 0 to 1, so that many computers do not ask at the same time
   */
  public HelpLookup(
      LookupSettings settings, Clocks clocks, Background background, DoubleSupplier chance) {
    this.settings = settings;
    this.clocks = clocks;
    this.background = background;
    LibraryWarnings libraries = new LibraryWarnings();
    this.memory = new HelpMemory(settings, background, libraries);
    LiveSettings service = settings.live();
    this.live =
        service == null
            ? null
            : new LiveAsking(
                service, settings.polling(), clocks, background, chance, memory, libraries);
  }

  /** Reads what is kept and listed; here, and blocking, where no thread is to be had for it. */
  public void read() {
    if (!background.run(new CacheReading(memory))) {
      memory.readCache();
    }
    String infobase = settings.infobase();
    if (infobase == null) {
      infobaseRead.complete(null);
    } else if (!background.run(() -> readInfobaseList(infobase))) {
      readInfobaseList(infobase);
    }
  }

  /** Plans the first fetch. */
  public void plan() {
    if (live != null) {
      live.start();
    }
  }

  /**
   * What is known for a situation.
   *
   * @param situation its name, as notices name it
   * @param patience how long to wait when the cache was not read yet, because the client was built
   *     a moment ago
   */
  public Help help(String situation, Duration patience) {
    return memory.now(patience).helpFor(settings.application(), situation, clocks.now());
  }

  /**
   * Asks the sources that may know something newer. Completes when they have answered and what is
   * done meanwhile has ended, at the latest after the time budget or at {@link #close}, never
   * exceptionally; afterwards {@link #help} knows it. A late answer is kept all the same.
   *
   * @param meanwhile what else is worth waiting for
   */
  public CompletionStage<Void> ask(CompletionStage<?> meanwhile) {
    Question question = new Question();
    open.add(question);
    boolean asked =
        !closed
            && background.after(settings.timeBudget(), () -> finish(question))
            && background.run(() -> ask(question, meanwhile));
    if (!asked) {
      finish(question);
    }
    return question.answered;
  }

  private void ask(Question question, CompletionStage<?> meanwhile) {
    newer()
        .thenCombine(meanwhile, (answer, other) -> answer)
        .whenComplete((answer, error) -> finish(question));
  }

  /** Whether there is a help service that can be asked. */
  public boolean hasService() {
    return live != null;
  }

  /** Keeps standing help that the application learnt; null: there is none. */
  public void remember(@Nullable String helpText, @Nullable String helpUrl) {
    memory.learnRemembered(new KeptHelp(helpText, helpUrl, Confirmation.at(clocks.now())));
    if (live != null) {
      live.remembered();
    }
  }

  /** Ends what is running; {@link #help} goes on answering from memory. */
  @Override
  public void close() {
    closed = true;
    if (live != null) {
      live.close();
    }
    background.close();
    open.forEach(this::finish);
  }

  private CompletionStage<?> newer() {
    return live == null || !live.mayAsk()
        ? infobaseRead
        : live.ask().thenCombine(infobaseRead, (answer, read) -> answer);
  }

  private void finish(Question question) {
    open.remove(question);
    question.answered.complete(null);
  }

  private void readInfobaseList(String infobase) {
    try {
      new InfobaseList(infobase, settings.infobaseLists()).find().ifPresent(this::learn);
    } finally {
      infobaseRead.complete(null);
    }
  }

  private void learn(InfobaseEntry entry) {
    memory.learnInfobase(
        new KeptHelp(entry.helpText(), entry.helpUrl(), Confirmation.at(clocks.now())));
  }

  /** A class, because a diagnosis may wait for it: the first lambda costs ten milliseconds. */
  private record CacheReading(HelpMemory memory) implements Runnable {
    @Override
    public void run() {
      memory.readCache();
    }
  }

  /** Somebody who waits. */
  private static final class Question {
    final CompletableFuture<Void> answered = new CompletableFuture<>();
  }
}
