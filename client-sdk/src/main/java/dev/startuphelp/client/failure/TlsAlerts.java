package dev.startuphelp.client.failure;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The alerts with which a server ends a handshake (RFC 8446, section 6.2). An alert that was
 * received about a certificate concerns this side's certificate, never the server's.
 */
final class TlsAlerts {

  private static final Pattern RECEIVED = Pattern.compile("received fatal alert: ([a-z_]{1,40})");

  private TlsAlerts() {}

  static Optional<Classification> received(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.says("received fatal alert")) {
        Matcher alert = RECEIVED.matcher(cause.text());
        if (alert.find()) {
          return Optional.of(judge(alert.group(1)));
        }
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
