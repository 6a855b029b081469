package dev.startuphelp.client;

import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.lookup.Help;
import dev.startuphelp.client.lookup.HelpLookup;
import dev.startuphelp.client.probe.Course;
import dev.startuphelp.client.probe.ProbeReport;
import dev.startuphelp.client.probe.Probes;
import dev.startuphelp.client.probe.Probing;
import dev.startuphelp.client.provenance.Source;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Makes a diagnosis better in the background: by newer help, and by looking at the way. */
final class Refinement {

  private final HelpLookup lookup;
  private final Probes probes;
  private final DiagnosisWriter writer;
  private final Clock clock;

  Refinement(HelpLookup lookup, Probes probes, DiagnosisWriter writer, Clock clock) {
    this.lookup = lookup;
    this.probes = probes;
    this.writer = writer;
    this.clock = clock;
  }

  /** As {@link HelpClient#refine} promises. */
  CompletionStage<Diagnosis> of(Diagnosis diagnosis) {
    Probing looking = probes.begin(course(diagnosis));
    CompletableFuture<Diagnosis> refined =
        lookup
            .ask(looking.done())
            .thenApply(asked -> refined(diagnosis, looking.report()))
            .toCompletableFuture();
    CompletionStage<Diagnosis> unused = refined.whenComplete((better, end) -> looking.leave());
    return refined;
  }

  /** Breaks off the looking. */
  void close() {
    probes.close();
  }

  private Diagnosis refined(Diagnosis diagnosis, ProbeReport found) {
    try {
      ProbeReport report = withHelpService(found, help(diagnosis.situationName()));
      Situation situation = report.correct(diagnosis.technical().classification()).situation();
      String name = diagnosis.explanation().isOwn() ? diagnosis.situationName() : situation.name();
      return writer.refine(diagnosis, report, help(name));
    } catch (Throwable e) {
      Log.LOGGER.log(Level.DEBUG, "Something unforeseen; the diagnosis stays as it is", e);
      return diagnosis;
    }
  }

  private Help help(String situation) {
    return lookup.help(situation, Duration.ZERO);
  }

  private ProbeReport withHelpService(ProbeReport report, Help help) {
    if (!lookup.hasService()) {
      return report;
    }
    return help.noticesFrom().source() == Source.LIVE
        ? report.withHelpService(help.serverTime(), clock.instant())
        : report.withoutHelpService();
  }

  private static Course course(Diagnosis diagnosis) {
    Attempt attempt = diagnosis.attempt();
    return new Course(attempt.target(), attempt.proxy(), diagnosis.situation());
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
