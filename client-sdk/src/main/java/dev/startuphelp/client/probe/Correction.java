package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a report says about a first guess. Pure; most certain first.
 *
 * <p>A guess is replaced only by what explains the same symptom more closely. What has changed
 * since the failure (a port that is open again, another one that is closed now) is no evidence
 * about it.
 */
final class Correction {

  /** What a server says only after encryption was agreed on. */
  private static final Set<Situation> AFTER_HANDSHAKE =
      EnumSet.of(
          Situation.TLS_EXPIRED,
          Situation.TLS_NOT_YET_VALID,
          Situation.TLS_CLIENT_CERT_REQUIRED,
          Situation.TLS_CLIENT_CERT_REJECTED);

  /** What explains a connection that was broken off more closely. */
  private static final Set<Situation> CLOSER =
      EnumSet.of(
          Situation.TLS_CLIENT_CERT_REQUIRED,
          Situation.TLS_CLIENT_CERT_REJECTED,
          Situation.TLS_PROTOCOL_MISMATCH,
          Situation.TLS_NOT_SUPPORTED_BY_SERVER);

  private final ProbeReport report;
  private final Route route;

  Correction(ProbeReport report) {
    this.report = report;
    this.route = report.route();
  }

  Classification apply(Classification first) {
    Situation corrected = situation(first.situation());
    Map<String, String> facts = facts(first, corrected);
    boolean same = corrected == first.situation();
    return new Classification(
        corrected, facts, same ? first.rule() : "probe-after-" + first.rule());
  }

  private Situation situation(Situation first) {
    if (first.isSilent() && report.isOnThisComputer() && !isLocal()) {
      return Situation.NO_NETWORK;
    }
    // A client behind a proxy never met these hops of its own.
    if (route.proxy() != null) {
      return first;
    }
    if (isBehindPortal(first)) {
      return Situation.CAPTIVE_PORTAL;
    }
    return switch (first.doubt()) {
      case NONE, WHERE -> first;
      case CONNECTION -> reason(Hop.NAME).or(() -> reason(Hop.PORT)).orElse(first);
      case NAME -> reason(Hop.NAME).orElse(first);
      case PHASE -> waitedEarlier(first);
      case SILENCE -> reason(Hop.PORT).filter(Situation.HOST_UNREACHABLE::equals).orElse(first);
      case ENCRYPTION -> encryption(first);
      case HANDSHAKE -> closerCause(first);
    };
  }

  private Situation waitedEarlier(Situation first) {
    return reason(Hop.NAME)
        .filter(Situation.DNS_UNAVAILABLE::equals)
        .or(() -> reason(Hop.PORT).filter(Correction::isSilence))
        .orElse(first);
  }

  private Situation encryption(Situation first) {
    return route.scheme().equals("http")
        ? (speaksTls() ? Situation.HTTPS_REQUIRED : first)
        : closerCause(first);
  }

  private boolean speaksTls() {
    return report.at(Hop.ENCRYPTION).filter(Finding::passed).isPresent()
        || reason(Hop.ENCRYPTION).filter(AFTER_HANDSHAKE::contains).isPresent();
  }

  private Situation closerCause(Situation first) {
    return reason(Hop.ENCRYPTION).filter(CLOSER::contains).orElse(first);
  }

  /**
   * A server that is asked plainly may point elsewhere itself. Only together with a certificate
   * that is not the server's, and with a help service that cannot be reached either, is it a
   * network that answers in everybody's place.
   */
  private boolean isBehindPortal(Situation first) {
    Map<String, String> portal =
        report.at(Hop.PORTAL).filter(f -> !f.passed()).map(Finding::facts).orElse(Map.of());
    return "511".equals(portal.get("status"))
        || (isForeignCertificate(first)
            && portal.containsKey("location")
            && isMissed(Hop.HELP_SERVICE));
  }

  private Map<String, String> facts(Classification first, Situation corrected) {
    Map<String, String> facts = new HashMap<>(first.facts());
    Map<String, String> certificate = factsOf(Hop.ENCRYPTION);
    if (corrected == Situation.TLS_HOSTNAME_MISMATCH) {
      take("certificateNames", certificate, facts);
    } else if (corrected == Situation.TLS_EXPIRED) {
      take("notAfter", certificate, facts);
      take("clockAhead", factsOf(Hop.CLOCK), facts);
    } else if (corrected == Situation.TLS_NOT_YET_VALID) {
      take("notBefore", certificate, facts);
      take("clockBehind", factsOf(Hop.CLOCK), facts);
      take("serverDate", factsOf(Hop.CLOCK), facts);
    }
    return facts;
  }

  private static void take(String fact, Map<String, String> from, Map<String, String> to) {
    if (from.containsKey(fact)) {
      to.putIfAbsent(fact, from.get(fact));
    }
  }

  private static boolean isForeignCertificate(Situation situation) {
    return situation == Situation.TLS_HOSTNAME_MISMATCH || situation == Situation.TLS_UNTRUSTED;
  }

  private static boolean isSilence(Situation situation) {
    return situation == Situation.CONNECT_TIMEOUT || situation == Situation.HOST_UNREACHABLE;
  }

  private boolean isLocal() {
    return Loopback.isNamedBy(route.host().orElse(null))
        || Loopback.isNamedBy(factsOf(Hop.NAME).get("address"));
  }

  private boolean isMissed(Hop hop) {
    return report.at(hop).filter(finding -> !finding.passed()).isPresent();
  }

  private Optional<Situation> reason(Hop hop) {
    return report.at(hop).map(Finding::reason);
  }

  private Map<String, String> factsOf(Hop hop) {
    return report.at(hop).map(Finding::facts).orElse(Map.of());
  }
}
