package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a report says about a first guess. Pure; most certain first. */
final class Correction {

  private final ProbeReport report;
  private final Route route;

  Correction(ProbeReport report, Route route) {
    this.report = report;
    this.route = route;
  }

  Classification apply(Classification first) {
    Situation corrected = situation(first.situation());
    Map<String, String> facts = new HashMap<>(first.facts());
    if (corrected == Situation.TLS_HOSTNAME_MISMATCH) {
      report.at(Hop.ENCRYPTION).ifPresent(finding -> facts.putAll(finding.facts()));
    }
    String rule = corrected == first.situation() ? first.rule() : "probe-after-" + first.rule();
    return new Classification(corrected, facts, rule);
  }

  private Situation situation(Situation first) {
    if (isWithoutConnection(first) && failed(Hop.NETWORK).isPresent() && !isLocal()) {
      return Situation.NO_NETWORK;
    }
    // A client behind a proxy never met these hops of its own.
    if (route.proxy() != null) {
      return first;
    }
    return switch (first) {
      // Many clients drop the name service's reason, which the probe still has.
      case HOST_NOT_FOUND, DNS_UNAVAILABLE -> failed(Hop.NAME).orElse(first);
      // Nobody knows from outside in which phase an application gave up waiting.
      case CONNECT_FAILED, CONNECT_TIMEOUT, READ_TIMEOUT -> unlessConnected(first);
      case CONNECTION_CLOSED, CONNECTION_RESET, NOT_HTTP -> encryption(first);
      case TLS_FAILED, TLS_HANDSHAKE_INTERRUPTED -> closerCause(first);
      default -> first;
    };
  }

  private Situation unlessConnected(Situation first) {
    return failed(Hop.NAME).or(() -> failed(Hop.PORT)).orElse(first);
  }

  private Situation encryption(Situation first) {
    boolean speaksTls = report.at(Hop.ENCRYPTION).filter(Finding::isPassed).isPresent();
    boolean askedPlainly = route.scheme().equals("http");
    return speaksTls && askedPlainly ? Situation.HTTPS_REQUIRED : closerCause(first);
  }

  private Situation closerCause(Situation first) {
    return failed(Hop.ENCRYPTION).filter(Correction::isCloser).orElse(first);
  }

  private static boolean isCloser(Situation situation) {
    return switch (situation) {
      case TLS_CLIENT_CERT_REQUIRED, TLS_CLIENT_CERT_REJECTED, TLS_PROTOCOL_MISMATCH -> true;
      default -> false;
    };
  }

  private static boolean isWithoutConnection(Situation situation) {
    return switch (situation) {
      case HOST_NOT_FOUND,
          DNS_UNAVAILABLE,
          CONNECT_FAILED,
          CONNECT_TIMEOUT,
          HOST_UNREACHABLE,
          PROXY_UNREACHABLE ->
          true;
      default -> false;
    };
  }

  private boolean isLocal() {
    return route.target() != null && Loopback.isNamedBy(route.target().getHost());
  }

  private Optional<Situation> failed(Hop hop) {
    return report.at(hop).map(Finding::failure);
  }
}
