package dev.startuphelp.server.signing;

import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import java.util.Locale;

/**
 * Readiness: always up, because what is not signed is better than nothing for those who ask for no
 * signature; the details say what is missing.
 */
public final class SignatureHealth implements HealthCheck {

  private final SignedDocuments documents;

  /** The health of those documents. */
  public SignatureHealth(SignedDocuments documents) {
    this.documents = documents;
  }

  @Override
  public HealthCheckType type() {
    return HealthCheckType.READINESS;
  }

  @Override
  public String name() {
    return "signature";
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponse.Builder response =
        HealthCheckResponse.builder()
            .status(HealthCheckResponse.Status.UP)
            .detail("state", documents.status().wireName());
    documents
        .served()
        .ifPresent(
            set ->
                response
                    .detail("publishedAt", set.publishedAt().toString())
                    .detail("keys", set.keyIds()));
    documents.advice(Locale.ENGLISH).ifPresent(advice -> response.detail("message", advice));
    return response.build();
  }
}
