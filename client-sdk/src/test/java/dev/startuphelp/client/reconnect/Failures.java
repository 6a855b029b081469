package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.Explanation;
import dev.startuphelp.client.ShownHelp;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.TechnicalFacts;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.protocol.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Diagnoses of failures while connecting. */
final class Failures {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private Failures() {}

  static Diagnosis of(Situation situation) {
    return of(situation, List.of());
  }

  static Diagnosis announced(Severity severity, @Nullable Instant end) {
    ShownNotice notice = new ShownNotice("Upgrade.", severity, null, end, null, true);
    return of(Situation.CONNECTION_REFUSED, List.of(notice));
  }

  static Diagnosis askingToWait(Duration time) {
    Explanation told =
        new Explanation(
            Situation.SERVER_UNAVAILABLE, "title", "what", List.of(), List.of(), true, time, null);
    return of(told, List.of());
  }

  private static Diagnosis of(Situation situation, List<ShownNotice> notices) {
    boolean mayHelp = situation.tryAgainCanHelp();
    return of(new Explanation(situation, "title", "what", List.of(), List.of(), mayHelp), notices);
  }

  private static Diagnosis of(Explanation explanation, List<ShownNotice> notices) {
    return new Diagnosis(
        "7KQ2-M4XD",
        NOW,
        Attempt.toStart(),
        explanation,
        new ShownHelp(notices, Provenance.BUILT_IN, null, null, List.of(), Provenance.BUILT_IN),
        new TechnicalFacts(
            "line", "details", new Classification(explanation.situation(), Map.of(), "test")),
        List.of());
  }
}
