package dev.startuphelp.client.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionTest {

  private static final Route ROUTE = Route.to(URI.create("https://srv.example.com/"));
  private static final Finding NO_NETWORK = Finding.missed(Hop.NETWORK, null, Map.of());
  private static final Finding NETWORK = Finding.passed(Hop.NETWORK, Map.of());
  private static final Finding NAME = Finding.passed(Hop.NAME, Map.of("host", "srv.example.com"));
  private static final Finding PORT = Finding.passed(Hop.PORT, Map.of("port", "443"));
  private static final Finding TLS = Finding.passed(Hop.ENCRYPTION, Map.of());
  private static final Finding DETOUR =
      Finding.missed(
          Hop.PORTAL, Situation.CAPTIVE_PORTAL, Map.of("status", "302", "location", "wifi.test"));
  private static final Finding NO_HELP_SERVICE = Finding.missed(Hop.HELP_SERVICE, null, Map.of());
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void withoutANetworkNothingElseIsToBlame() {
    assertThat(corrected(Situation.DNS_UNAVAILABLE, NO_NETWORK)).isEqualTo(Situation.NO_NETWORK);
    assertThat(corrected(Situation.HOST_UNREACHABLE, NO_NETWORK)).isEqualTo(Situation.NO_NETWORK);
    assertThat(corrected(Situation.UNKNOWN, NO_NETWORK)).isEqualTo(Situation.NO_NETWORK);
  }

  @Test
  void thisComputerIsReachedWithoutANetwork() {
    Route local = Route.to(URI.create("http://localhost:8080/"));
    Finding listed =
        Finding.passed(Hop.NAME, Map.of("host", "srv.example.com", "address", "127.0.1.1"));

    assertThat(corrected(local, Situation.CONNECT_FAILED, NO_NETWORK))
        .isEqualTo(Situation.CONNECT_FAILED);
    assertThat(corrected(Situation.CONNECT_FAILED, NO_NETWORK, listed))
        .isEqualTo(Situation.CONNECT_FAILED);
  }

  @Test
  void anAnswerProvesThatThereIsANetwork() {
    assertThat(corrected(Situation.SERVER_ERROR, NO_NETWORK)).isEqualTo(Situation.SERVER_ERROR);
    assertThat(corrected(Situation.CONNECTION_REFUSED, NO_NETWORK))
        .isEqualTo(Situation.CONNECTION_REFUSED);
  }

  @Test
  void theProbeStillHasTheNameServicesReason() {
    assertThat(corrected(Situation.HOST_NOT_FOUND, NETWORK, name(Situation.DNS_UNAVAILABLE)))
        .isEqualTo(Situation.DNS_UNAVAILABLE);
    assertThat(corrected(Situation.DNS_UNAVAILABLE, NETWORK, name(Situation.HOST_NOT_FOUND)))
        .isEqualTo(Situation.HOST_NOT_FOUND);
  }

  @Test
  void aNameThatIsNotFoundForNoReasonProvesNothing() {
    Finding noReason = Finding.missed(Hop.NAME, null, Map.of());

    assertThat(corrected(Situation.DNS_UNAVAILABLE, NETWORK, noReason))
        .isEqualTo(Situation.DNS_UNAVAILABLE);
  }

  @Test
  void aTimeoutWithASilentPortWasOneOfConnecting() {
    assertThat(corrected(Situation.READ_TIMEOUT, NETWORK, NAME, port(Situation.CONNECT_TIMEOUT)))
        .isEqualTo(Situation.CONNECT_TIMEOUT);
    assertThat(
            corrected(Situation.CONNECT_TIMEOUT, NETWORK, NAME, port(Situation.HOST_UNREACHABLE)))
        .isEqualTo(Situation.HOST_UNREACHABLE);
  }

  @Test
  void whatHasChangedSinceIsNoEvidence() {
    assertThat(corrected(Situation.READ_TIMEOUT, NETWORK, NAME, port(Situation.CONNECTION_REFUSED)))
        .isEqualTo(Situation.READ_TIMEOUT);
    assertThat(corrected(Situation.CONNECT_TIMEOUT, NETWORK, name(Situation.DNS_UNAVAILABLE)))
        .isEqualTo(Situation.CONNECT_TIMEOUT);
    assertThat(corrected(Situation.READ_TIMEOUT, NETWORK, NAME, PORT))
        .isEqualTo(Situation.READ_TIMEOUT);
    assertThat(corrected(Situation.CONNECTION_REFUSED, NETWORK, NAME, PORT, TLS))
        .isEqualTo(Situation.CONNECTION_REFUSED);
  }

  @Test
  void aFailureOfWhichNothingIsKnownIsExplainedByAClosedPort() {
    assertThat(corrected(Situation.UNKNOWN, NETWORK, NAME, port(Situation.CONNECTION_REFUSED)))
        .isEqualTo(Situation.CONNECTION_REFUSED);
    assertThat(corrected(Situation.UNKNOWN, NETWORK, NAME, PORT)).isEqualTo(Situation.UNKNOWN);
  }

  @Test
  void behindAProxyTheProbesOwnWayProvesNothingAboutTheTarget() {
    Route proxied =
        new Route(
            URI.create("https://srv.example.com/"),
            InetSocketAddress.createUnresolved("proxy.example.com", 3128));

    assertThat(
            corrected(
                proxied, Situation.READ_TIMEOUT, NETWORK, NAME, port(Situation.CONNECT_TIMEOUT)))
        .isEqualTo(Situation.READ_TIMEOUT);
  }

  @Test
  void whatIsCertainIsNotTouched() {
    for (Situation certain :
        List.of(Situation.TLS_EXPIRED, Situation.LOGIN_REJECTED, Situation.DB_NOT_FOUND)) {
      assertThat(corrected(certain, NO_NETWORK, name(Situation.HOST_NOT_FOUND))).isEqualTo(certain);
    }
  }

  @Test
  void anEncryptedPortThatWasAskedPlainlyWantsHttps() {
    Route plain = Route.to(URI.create("http://srv.example.com:8443/"));

    assertThat(corrected(plain, Situation.CONNECTION_CLOSED, NAME, PORT, TLS))
        .isEqualTo(Situation.HTTPS_REQUIRED);
    assertThat(corrected(Situation.CONNECTION_CLOSED, NAME, PORT, TLS))
        .isEqualTo(Situation.CONNECTION_CLOSED);
  }

  @Test
  void aDetourIsAPortalOnlyWithAForeignCertificateAndNoHelpServiceEither() {
    assertThat(corrected(Situation.TLS_HOSTNAME_MISMATCH, NETWORK, DETOUR, NO_HELP_SERVICE))
        .isEqualTo(Situation.CAPTIVE_PORTAL);
    assertThat(corrected(Situation.TLS_HOSTNAME_MISMATCH, NETWORK, DETOUR))
        .isEqualTo(Situation.TLS_HOSTNAME_MISMATCH);
    assertThat(corrected(Situation.CONNECT_TIMEOUT, NETWORK, DETOUR, NO_HELP_SERVICE))
        .isEqualTo(Situation.CONNECT_TIMEOUT);
  }

  @Test
  void aNetworkThatSaysSoWantsALogin() {
    Finding says = Finding.missed(Hop.PORTAL, Situation.CAPTIVE_PORTAL, Map.of("status", "511"));

    assertThat(corrected(Situation.CONNECT_TIMEOUT, NETWORK, says))
        .isEqualTo(Situation.CAPTIVE_PORTAL);
  }

  @Test
  void theWordsForAnExpiredCertificateLearnThatTheClockIsWrong() {
    Finding ahead = ClockDifference.finding(NOW.minus(Duration.ofDays(400)), NOW);
    Classification expired = guess(Situation.TLS_EXPIRED);

    Classification better = new ProbeReport(ROUTE, List.of(NETWORK, ahead)).correct(expired);

    assertThat(better.situation()).isEqualTo(Situation.TLS_EXPIRED);
    assertThat(better.facts()).containsEntry("clockAhead", "34560000");
  }

  @Test
  void theHelpServicesClockIsTrustedMoreThanTheTargets() {
    Finding ahead = ClockDifference.finding(NOW.minus(Duration.ofDays(400)), NOW);
    ProbeReport report = new ProbeReport(ROUTE, List.of(NETWORK, ahead)).withHelpService(NOW, NOW);

    assertThat(report.clockAhead()).isEmpty();
    assertThat(report.correct(guess(Situation.TLS_EXPIRED)).facts())
        .doesNotContainKey("clockAhead");
  }

  @Test
  void nothingNewChangesNothing() {
    Classification first =
        new Classification(Situation.CONNECTION_REFUSED, Map.of("host", "h"), "rule");

    assertThat(new ProbeReport(ROUTE, List.of(NETWORK, NAME)).correct(first)).isEqualTo(first);
  }

  private static Situation corrected(Situation first, Finding... findings) {
    return corrected(ROUTE, first, findings);
  }

  private static Situation corrected(Route route, Situation first, Finding... findings) {
    return new ProbeReport(route, List.of(findings)).correct(guess(first)).situation();
  }

  private static Classification guess(Situation situation) {
    return new Classification(situation, Map.of(), "test");
  }

  private static Finding name(Situation situation) {
    return Finding.missed(Hop.NAME, situation, Map.of());
  }

  private static Finding port(Situation situation) {
    return Finding.missed(Hop.PORT, situation, Map.of());
  }
}
