package dev.startuphelp.client.failure;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * The alerts with which a server ends a handshake (RFC 8446, section 6.2). An alert that was
 * received about a certificate concerns this side's certificate, never the server's.
 */
final class TlsAlerts {

  private static final HintedPattern RECEIVED =
      HintedPattern.of("received fatal alert: ([a-z_]{1,40})", "received fatal alert: ");

  private TlsAlerts() {}

  static Optional<Classification> received(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      Optional<MatchResult> alert = RECEIVED.find(cause.text());
      if (alert.isPresent()) {
        return Optional.of(judge(alert.get().group(1)));
      }
    }
    return Optional.empty();
  }

  private static Classification judge(String alert) {
    return new Classification(situation(alert), Map.of(), "alert-" + alert.replace('_', '-'));
  }

  private static Situation situation(String alert) {
    return switch (alert) {
      // Servers say bad_certificate also when they got none at all.
      case "bad_certificate", "certificate_required", "no_certificate" ->
          Situation.TLS_CLIENT_CERT_REQUIRED;
      case "certificate_expired",
          "certificate_revoked",
          "certificate_unknown",
          "unknown_ca",
          "unsupported_certificate",
          "access_denied" ->
          Situation.TLS_CLIENT_CERT_REJECTED;
      case "protocol_version",
          "handshake_failure",
          "insufficient_security",
          "inappropriate_fallback",
          "no_application_protocol" ->
          Situation.TLS_PROTOCOL_MISMATCH;
      default -> Situation.TLS_FAILED;
    };
  }
}
