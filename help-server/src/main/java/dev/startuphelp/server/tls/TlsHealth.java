package dev.startuphelp.server.tls;

import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import java.time.Clock;

/**
 * Readiness: always up, because the one before goes on; the details say until when, and what is
 * wrong.
 */
public final class TlsHealth implements HealthCheck {

  private final TlsRenewal renewal;
  private final Clock clock;

  TlsHealth(TlsRenewal renewal, Clock clock) {
    this.renewal = renewal;
    this.clock = clock;
  }

  @Override
  public HealthCheckType type() {
    return HealthCheckType.READINESS;
  }

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public HealthCheckResponse call() {
    Credentials used = renewal.used();
    return HealthCheckResponse.builder()
        .status(HealthCheckResponse.Status.UP)
        .detail("validUntil", used.notAfter().toString())
        .detail("hasEnded", !clock.instant().isBefore(used.notAfter()))
        .detail("problem", renewal.problem().orElse(""))
        .build();
  }
}
