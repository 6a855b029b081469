package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.ShownNotice;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.protocol.Severity;
import java.time.Instant;
import java.util.List;

/** Diagnoses of failures while connecting. */
final class Failures {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private Failures() {}

  static Diagnosis of(Situation situation) {
    return of(situation, List.of());
  }

  static Diagnosis announced(Severity severity, Instant end) {
    ShownNotice notice = new ShownNotice("Upgrade.", severity, null, end, null);
    return of(Situation.CONNECTION_REFUSED, List.of(notice));
  }

  private static Diagnosis of(Situation situation, List<ShownNotice> notices) {
    return new Diagnosis(
        "7KQ2-M4XD",
        NOW,
        Attempt.toStart(),
        situation,
        "title",
        "what happened",
        List.of(),
        List.of(),
        situation.tryAgainCanHelp(),
        notices,
        Provenance.BUILT_IN,
        null,
        null,
        List.of(),
        Provenance.BUILT_IN,
        "line",
        "details",
        List.of());
  }
}
