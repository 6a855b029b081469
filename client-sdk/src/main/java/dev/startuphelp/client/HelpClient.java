package dev.startuphelp.client;

import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** From a failure to a diagnosis. Safe for any thread. */
public final class HelpClient implements AutoCloseable {

  HelpClient() {}

  /** Settings of a new client. */
  public static HelpClientBuilder builder(String application, URI documentUrl) {
    return new HelpClientBuilder(application, documentUrl);
  }

  /** Explains a failure from memory; never throws. */
  public Diagnosis diagnose(Throwable failure, Attempt attempt) {
    return new Diagnosis(
        "0",
        Instant.EPOCH,
        attempt,
        Situation.UNKNOWN,
        "",
        "",
        List.of(),
        false,
        List.of(),
        Provenance.BUILT_IN,
        null,
        null,
        List.of(),
        Provenance.BUILT_IN,
        "",
        "",
        List.of());
  }

  /** Asks live within the time budget; the stage never completes exceptionally. */
  public CompletionStage<Diagnosis> refine(Diagnosis diagnosis) {
    return CompletableFuture.completedStage(diagnosis);
  }

  @Override
  public void close() {}
}
