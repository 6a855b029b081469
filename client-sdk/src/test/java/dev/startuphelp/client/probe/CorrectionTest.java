package dev.startuphelp.client.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionTest {

  private static final Route ROUTE = Route.to(URI.create("https://srv.example.com/"));
  private static final Finding NO_NETWORK = failed(Hop.NETWORK, Situation.NO_NETWORK);
  private static final Finding NETWORK = Finding.passed(Hop.NETWORK, "");
  private static final Finding NAME = Finding.passed(Hop.NAME, "srv.example.com");
  private static final Finding PORT = Finding.passed(Hop.PORT, "443");

  @Test
  void withoutANetworkNothingElseIsToBlame() {
    assertThat(corrected(Situation.DNS_UNAVAILABLE, NO_NETWORK)).isEqualTo(Situation.NO_NETWORK);
    assertThat(corrected(Situation.HOST_UNREACHABLE, NO_NETWORK)).isEqualTo(Situation.NO_NETWORK);
  }

  @Test
  void thisComputerIsReachedWithoutANetwork() {
    Route local = Route.to(URI.create("http://localhost:8080/"));

    assertThat(corrected(local, Situation.CONNECT_FAILED, NO_NETWORK))
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
    assertThat(
            corrected(
                Situation.HOST_NOT_FOUND, NETWORK, failed(Hop.NAME, Situation.DNS_UNAVAILABLE)))
        .isEqualTo(Situation.DNS_UNAVAILABLE);
    assertThat(
            corrected(
                Situation.DNS_UNAVAILABLE, NETWORK, failed(Hop.NAME, Situation.HOST_NOT_FOUND)))
        .isEqualTo(Situation.HOST_NOT_FOUND);
  }

  @Test
  void aTimeoutWithAClosedPortWasOneOfConnecting() {
    assertThat(
            corrected(
                Situation.READ_TIMEOUT, NETWORK, NAME, failed(Hop.PORT, Situation.CONNECT_TIMEOUT)))
        .isEqualTo(Situation.CONNECT_TIMEOUT);
  }

  @Test
  void aTimeoutWithAnOpenPortStaysWhatItWas() {
    assertThat(corrected(Situation.READ_TIMEOUT, NETWORK, NAME, PORT))
        .isEqualTo(Situation.READ_TIMEOUT);
  }

  @Test
  void behindAProxyTheProbesOwnWayProvesNothingAboutTheTarget() {
    Route proxied =
        new Route(
            URI.create("https://srv.example.com/"),
            InetSocketAddress.createUnresolved("proxy.example.com", 3128));

    assertThat(
            corrected(
                proxied,
                Situation.READ_TIMEOUT,
                NETWORK,
                NAME,
                failed(Hop.PORT, Situation.CONNECTION_REFUSED)))
        .isEqualTo(Situation.READ_TIMEOUT);
  }

  @Test
  void whatIsCertainIsNotTouched() {
    for (Situation certain :
        List.of(Situation.TLS_EXPIRED, Situation.LOGIN_REJECTED, Situation.DB_NOT_FOUND)) {
      assertThat(corrected(certain, NO_NETWORK, failed(Hop.NAME, Situation.HOST_NOT_FOUND)))
          .isEqualTo(certain);
    }
  }

  @Test
  void theSummaryNamesEveryHopThatWasTried() {
    ProbeReport report =
        new ProbeReport(
            List.of(
                NETWORK,
                NAME,
                new Finding(Hop.PORT, "443", Situation.CONNECTION_REFUSED, Map.of())));

    assertThat(report.summary())
        .isEqualTo("network yes, name srv.example.com yes, port 443 CONNECTION_REFUSED");
  }

  private static Situation corrected(Situation first, Finding... findings) {
    return corrected(ROUTE, first, findings);
  }

  private static Situation corrected(Route route, Situation first, Finding... findings) {
    return new ProbeReport(List.of(findings))
        .correct(new Classification(first, Map.of(), "test"), route)
        .situation();
  }

  private static Finding failed(Hop hop, Situation situation) {
    return new Finding(hop, "", situation, Map.of());
  }
}
