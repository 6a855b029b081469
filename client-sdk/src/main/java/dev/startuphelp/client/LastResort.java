package dev.startuphelp.client;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.lastresort.LastWords;
import dev.startuphelp.client.lastresort.Unforeseen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a client answers when it can make nothing any more: ready-made, because then there may be no
 * memory for a new one.
 *
 * @param diagnosis says that the cause is not known; its time is that of the start
 * @param stage the same, for who waits for it
 */
record LastResort(Diagnosis diagnosis, CompletionStage<Diagnosis> stage) {

  private static final String ID = "NONE-NONE";

  /** One in the words that need no file. */
  static LastResort ready() {
    Unforeseen.prepare();
    return in(
        new Explanation(
            Situation.UNKNOWN, LastWords.TITLE, LastWords.HAPPENED, List.of(), List.of(), true));
  }

  /** One in these words. */
  static LastResort in(Explanation unknown) {
    Diagnosis diagnosis = diagnosis(ID, Attempt.ready(), unknown, "");
    return new LastResort(diagnosis, CompletableFuture.completedStage(diagnosis));
  }

  /** A new one that at least names the failure; for where something else than memory is lacking. */
  Diagnosis about(@Nullable Throwable failure, @Nullable Attempt attempt) {
    return diagnosis(
        DiagnosisWriter.id(),
        attempt == null ? Attempt.toStart() : attempt,
        diagnosis.explanation(),
        failure == null ? "" : failure.getClass().getName());
  }

  private static Diagnosis diagnosis(
      String id, Attempt attempt, Explanation explanation, String line) {
    return new Diagnosis(
        id,
        Instant.now(),
        attempt,
        explanation,
        ShownHelp.NONE,
        new TechnicalFacts(line, line, new Classification(Situation.UNKNOWN, Map.of(), "none")),
        List.of());
  }
}
