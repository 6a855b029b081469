package dev.startuphelp.client.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbesTest {

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("other.example.com")
          .validityInterval(
              Instant.parse("2020-01-02T12:00:00Z").toEpochMilli(),
              Instant.parse("2020-03-04T12:00:00Z").toEpochMilli())
          .build();

  private final Executor workers =
      task -> {
        Thread thread = new Thread(task, "probe");
        thread.setDaemon(true);
        thread.start();
      };
  private final Probes probes = new Probes(workers, System::nanoTime, Duration.ofSeconds(20));

  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void tellsThatThePortIsOpen() {
    ProbeReport report = probe("http", guess(Situation.SERVER_ERROR));

    assertThat(report.at(Hop.NAME)).map(Finding::isPassed).contains(true);
    assertThat(report.at(Hop.PORT)).map(Finding::isPassed).contains(true);
    assertThat(report.summary()).contains("name localhost yes, port " + server.getLocalPort());
  }

  @Test
  void tellsThatThePortRefuses() throws IOException {
    server.close();

    ProbeReport report = probe("http", guess(Situation.CONNECT_FAILED));

    assertThat(report.summary()).endsWith("port " + server.getLocalPort() + " CONNECTION_REFUSED");
    assertThat(report.correct(guess(Situation.CONNECT_FAILED), route("http")).situation())
        .isEqualTo(Situation.CONNECTION_REFUSED);
  }

  @Test
  void tellsThatTheNameIsNotKnown() {
    Route route = Route.to(URI.create("http://no-such-host.invalid/"));

    ProbeReport report = probes.probe(route, guess(Situation.HOST_NOT_FOUND));

    assertThat(report.at(Hop.NAME)).map(Finding::isPassed).contains(false);
    assertThat(report.at(Hop.PORT)).isEmpty();
  }

  @Test
  void asksTheProxyInPlaceOfTheTarget() {
    Route route =
        new Route(
            URI.create("http://no-such-host.invalid/"),
            InetSocketAddress.createUnresolved("localhost", server.getLocalPort()));

    assertThat(probes.probe(route, guess(Situation.READ_TIMEOUT)).at(Hop.PORT))
        .map(Finding::isPassed)
        .contains(true);
  }

  @Test
  void readsACertificateThatNobodyShouldTrust() throws IOException {
    encrypt(false);

    ProbeReport report = probe("https", guess(Situation.TLS_HOSTNAME_MISMATCH));

    assertThat(report.summary())
        .endsWith("encryption with a certificate from 2020-01-02 to 2020-03-04 yes");
    assertThat(report.correct(guess(Situation.TLS_HOSTNAME_MISMATCH), route("https")).facts())
        .containsEntry("certificateNames", "other.example.com");
  }

  @Test
  void recognisesAnEncryptedPortThatWasAskedPlainly() throws IOException {
    encrypt(false);
    Classification first = guess(Situation.CONNECTION_CLOSED);

    Classification corrected = probe("http", first).correct(first, route("http"));

    assertThat(corrected.situation()).isEqualTo(Situation.HTTPS_REQUIRED);
    assertThat(corrected.rule()).isEqualTo("probe-after-test");
  }

  @Test
  void hearsThatTheServerWantsAClientCertificate() throws IOException {
    encrypt(true);
    Classification first = guess(Situation.CONNECTION_RESET);

    assertThat(probe("https", first).correct(first, route("https")).situation())
        .isEqualTo(Situation.TLS_CLIENT_CERT_REQUIRED);
  }

  @Test
  void endsWithItsBudgetWhenTheServerHangs() {
    Probes impatient = new Probes(workers, System::nanoTime, Duration.ofMillis(300));
    Instant start = Instant.now();

    ProbeReport report =
        impatient.probe(route("https"), guess(Situation.TLS_HANDSHAKE_INTERRUPTED));

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(report.at(Hop.NETWORK)).isPresent();
  }

  @Test
  void anInterruptEndsItAtOnceAndIsKept() {
    Thread.currentThread().interrupt();

    probe("https", guess(Situation.TLS_FAILED));

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aReportAfterTheThreadsHaveEndedSaysWhatIsKnown() {
    Probes closed =
        new Probes(
            task -> {
              throw new java.util.concurrent.RejectedExecutionException("closed");
            },
            System::nanoTime,
            Duration.ofSeconds(1));

    assertThat(closed.probe(route("http"), guess(Situation.UNKNOWN)).findings()).hasSize(1);
  }

  private ProbeReport probe(String scheme, Classification first) {
    return probes.probe(route(scheme), first);
  }

  private Route route(String scheme) {
    return Route.to(URI.create(scheme + "://localhost:" + server.getLocalPort() + "/"));
  }

  private static Classification guess(Situation situation) {
    return new Classification(situation, Map.of(), "test");
  }

  private void encrypt(boolean wantsClientCertificate) throws IOException {
    server.close();
    SSLServerSocket encrypted =
        (SSLServerSocket)
            new HandshakeCertificates.Builder()
                .heldCertificate(CERTIFICATE)
                .build()
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    encrypted.setNeedClientAuth(wantsClientCertificate);
    server = encrypted;
    workers.execute(this::acceptOne);
  }

  private void acceptOne() {
    try (Socket socket = server.accept()) {
      int ignored = socket.getInputStream().read();
    } catch (IOException e) {
      // The probe has hung up, or the handshake was meant to fail.
    }
  }
}
