package dev.startuphelp.client;

import dev.startuphelp.client.extension.OwnSituation;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Evidence;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.lookup.DaemonThreads;
import dev.startuphelp.client.lookup.HelpLookup;
import dev.startuphelp.client.probe.Probes;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a client works with: lookup, writer, refinement and their threads, each made at its first
 * use. Safe for any thread.
 */
final class Engine implements AutoCloseable {

  // How long the first diagnosis, with all else done, waits for what is kept on disk.
  private static final Duration PATIENCE = Duration.ofMillis(40);

  private final HelpClientBuilder chosen;
  private final DiagnosisWriter writer;
  private @Nullable DaemonThreads threads;
  private @Nullable HelpLookup lookup;
  private @Nullable Extensions extensions;
  private volatile @Nullable Refinement refinement;

  Engine(HelpClientBuilder chosen) {
    this.chosen = chosen;
    this.writer = new DiagnosisWriter(chosen.clocks().wall());
  }

  /**
   * Reads what is kept, loads the classes and texts of a diagnosis, and plans the first fetch; for
   * a thread of its own.
   *
   * @return the words for a failure that nothing is known about
   */
  Explanation warmUp() {
    lookup().read();
    extensions().find();
    // The words first: whoever diagnoses at this moment comes to them last, so that the two threads
    // load different classes instead of waiting for each other.
    Attempt attempt = Attempt.toStart();
    Explanation unknown =
        writer.explanation(
            new Classification(Situation.UNKNOWN, Map.of(), "warm-up"), attempt.locale());
    // The application's extensions are not asked about a failure that is none.
    withHelp(
        writer.write(Evidence.of(new ConnectException("warm-up"), Route.UNKNOWN), attempt),
        Duration.ZERO);
    lookup().plan();
    return unknown;
  }

  /**
   * As {@link HelpClient#diagnose(Throwable, Attempt)}, but for what is unforeseen.
   *
   * @param warms whether there is a warm-up; without, nothing comes that could be waited for
   */
  Diagnosis diagnose(Throwable failure, Attempt what, boolean warms) {
    Attempt attempt = what.of(chosen.applicationName());
    Duration patience = warms ? PATIENCE : Duration.ZERO;
    Evidence evidence = Evidence.of(failure, route(attempt));
    Optional<OwnSituation> own =
        extensions().situationOf(evidence.exceptions(), attempt.locale(), patience.toMillis());
    return withHelp(
        own.isPresent()
            ? writer.write(evidence, attempt, own.get())
            : writer.write(evidence, attempt),
        patience);
  }

  /**
   * As {@link HelpClient#diagnose(HttpReply, Attempt)}, but for what is unforeseen.
   *
   * @param warms whether there is a warm-up; without, nothing comes that could be waited for
   */
  Diagnosis diagnose(HttpReply reply, Attempt what, boolean warms) {
    Attempt attempt = what.of(chosen.applicationName());
    return withHelp(
        writer.write(Evidence.of(reply, route(attempt)), attempt),
        warms ? PATIENCE : Duration.ZERO);
  }

  /** As {@link HelpClient#refine}, but for what is unforeseen. */
  CompletionStage<Diagnosis> refine(Diagnosis diagnosis) {
    return refinement().of(diagnosis);
  }

  /** As {@link HelpClient#remember}. */
  void remember(@Nullable String helpText, @Nullable String helpUrl) {
    lookup().remember(helpText, helpUrl);
  }

  /** Ends the threads but for that of the warm-up. */
  @Override
  public void close() {
    Refinement looking = refinement;
    if (looking != null) {
      looking.close();
    }
    lookup().close();
  }

  // The help comes last: in a cold JVM the cache is read meanwhile.
  private Diagnosis withHelp(Diagnosis bare, Duration patience) {
    return writer.withHelp(bare, lookup().help(bare.situationName(), patience));
  }

  private synchronized Extensions extensions() {
    if (extensions == null) {
      extensions = chosen.extensions();
    }
    return extensions;
  }

  private synchronized HelpLookup lookup() {
    if (lookup == null) {
      lookup = new HelpLookup(chosen.lookupSettings(), chosen.clocks(), threads(), new Chance());
    }
    return lookup;
  }

  private synchronized DaemonThreads threads() {
    if (threads == null) {
      threads = new DaemonThreads();
    }
    return threads;
  }

  private synchronized Refinement refinement() {
    if (refinement == null) {
      Probes probes = chosen.probes(threads());
      refinement = new Refinement(lookup(), probes, writer, chosen.clocks().wall());
    }
    return refinement;
  }

  private static Route route(Attempt attempt) {
    return Route.of(attempt.target(), attempt.proxy());
  }

  /** From 0 to 1; a class, because a lambda costs a cold JVM a millisecond. */
  private static final class Chance implements DoubleSupplier {
    @Override
    public double getAsDouble() {
      return ThreadLocalRandom.current().nextDouble();
    }
  }
}
