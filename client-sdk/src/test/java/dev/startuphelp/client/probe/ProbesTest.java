package dev.startuphelp.client.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.time.Clocks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

  private final ExecutorService threads = Executors.newCachedThreadPool(ProbesTest::daemon);
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final List<Probing> begun = new ArrayList<>();
  private Probes probes = probes(Duration.ofSeconds(20), 9, true);
  private ServerSocket server;

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
  }

  @AfterEach
  void stop() throws IOException {
    begun.forEach(Probing::leave);
    probes.close();
    server.close();
    threads.shutdownNow();
  }

  @Test
  void tellsThatAnHttpServerAnswers() throws IOException {
    answer("HTTP/1.1 503 Busy\r\nDate: Tue, 10 Nov 2020 10:00:00 GMT\r\n\r\n");

    ProbeReport report = report("http", Situation.READ_TIMEOUT);

    assertThat(passed(report)).containsExactly(Hop.NETWORK, Hop.NAME, Hop.PORT, Hop.ANSWER);
    assertThat(report.at(Hop.ANSWER).orElseThrow().facts()).containsEntry("status", "503");
  }

  @Test
  void sendsNothingButAHeadWithoutWhatTheTargetCarries() throws Exception {
    answer("HTTP/1.1 204 None\r\n\r\n");
    URI secret =
        URI.create("http://me:SECRET@localhost:" + server.getLocalPort() + "/a?token=SECRET");

    report(new Course(secret, Proxy.NO_PROXY, Situation.READ_TIMEOUT));

    assertThat(requests.poll(20, TimeUnit.SECONDS))
        .startsWith("HEAD / HTTP/1.1\r\n")
        .doesNotContain("SECRET", "Cookie", "Authorization");
    assertThat(requests).isEmpty();
  }

  @Test
  void seesThatThisComputersClockIsAheadOfTheServers() throws IOException {
    answer("HTTP/1.1 200 OK\r\nDate: Tue, 10 Nov 2020 10:00:00 GMT\r\nAge: 60\r\n\r\n");

    ProbeReport report = report("http", Situation.READ_TIMEOUT);

    assertThat(report.clockAhead().orElseThrow()).isGreaterThan(Duration.ofDays(365));
  }

  @Test
  void tellsThatThePortRefuses() throws IOException {
    server.close();

    ProbeReport report = report("http", Situation.CONNECT_FAILED);

    assertThat(report.at(Hop.PORT))
        .contains(
            Finding.missed(
                Hop.PORT,
                Situation.CONNECTION_REFUSED,
                Map.of("port", Integer.toString(server.getLocalPort()))));
    assertThat(report.correct(guess(Situation.CONNECT_FAILED)).situation())
        .isEqualTo(Situation.CONNECTION_REFUSED);
  }

  @Test
  void tellsThatTheNameIsNotKnown() {
    URI unknown = URI.create("http://no-such-host.invalid/");

    ProbeReport report = report(new Course(unknown, null, Situation.HOST_NOT_FOUND));

    assertThat(report.at(Hop.NAME)).map(Finding::passed).contains(false);
    assertThat(report.at(Hop.PORT)).isEmpty();
  }

  @Test
  void readsACertificateThatNobodyShouldTrust() throws IOException {
    encrypt(false);

    ProbeReport report = report("https", Situation.TLS_HOSTNAME_MISMATCH);

    Finding encryption = report.at(Hop.ENCRYPTION).orElseThrow();
    assertThat(encryption.reason()).isEqualTo(Situation.TLS_EXPIRED);
    assertThat(encryption.facts())
        .containsEntry("notBefore", "2020-01-02")
        .containsEntry("notAfter", "2020-03-04");
    assertThat(report.correct(guess(Situation.TLS_HOSTNAME_MISMATCH)).facts())
        .containsEntry("certificateNames", "other.example.com");
  }

  @Test
  void recognisesAnEncryptedPortThatWasAskedPlainly() throws IOException {
    encrypt(false);
    Classification first = guess(Situation.CONNECTION_CLOSED);

    Classification corrected = report("http", Situation.CONNECTION_CLOSED).correct(first);

    assertThat(corrected.situation()).isEqualTo(Situation.HTTPS_REQUIRED);
    assertThat(corrected.rule()).isEqualTo("probe-after-test");
  }

  @Test
  void hearsThatTheServerWantsAClientCertificate() throws IOException {
    encrypt(true);
    Classification first = guess(Situation.CONNECTION_RESET);

    assertThat(report("https", Situation.CONNECTION_RESET).correct(first).situation())
        .isEqualTo(Situation.TLS_CLIENT_CERT_REQUIRED);
  }

  @Test
  void asksTheProxyToLetThroughAndNobodyElse() throws Exception {
    answer("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    Proxy proxy =
        new Proxy(
            Proxy.Type.HTTP,
            InetSocketAddress.createUnresolved("localhost", server.getLocalPort()));
    URI target = URI.create("https://no-such-host.invalid/");

    ProbeReport report = report(new Course(target, proxy, Situation.READ_TIMEOUT));

    assertThat(passed(report)).containsExactly(Hop.NETWORK, Hop.NAME, Hop.PORT);
    assertThat(report.at(Hop.TUNNEL).orElseThrow().reason())
        .isEqualTo(Situation.PROXY_AUTH_REQUIRED);
    assertThat(requests.poll(20, TimeUnit.SECONDS))
        .startsWith("CONNECT no-such-host.invalid:443 HTTP/1.1\r\n");
  }

  @Test
  void seesThatAnotherAnswersPlainRequestsInTheServersPlace() throws IOException {
    answer("HTTP/1.1 302 Found\r\nLocation: http://login.wifi.test/?from=srv\r\n\r\n");
    PlainHttp asking = plainHttp("localhost");

    asking.run();

    Finding finding = found.inOrder().get(0);
    assertThat(finding.hop()).isEqualTo(Hop.PORTAL);
    assertThat(finding.passed()).isFalse();
    assertThat(finding.facts()).containsEntry("location", "login.wifi.test");
  }

  @Test
  void aServerThatSendsToItsOwnDomainIsNoPortal() throws IOException {
    answer("HTTP/1.1 302 Found\r\nLocation: https://localhost/start\r\n\r\n");

    plainHttp("localhost").run();

    assertThat(found.inOrder()).extracting(Finding::passed).containsExactly(true);
  }

  @Test
  void tooLittleTimeIsNoEvidence() {
    probes = probes(Duration.ofMillis(300), 9, true); // The server accepts and stays silent.

    ProbeReport report = report("https", Situation.TLS_HANDSHAKE_INTERRUPTED);

    assertThat(passed(report)).contains(Hop.PORT);
    assertThat(report.at(Hop.ENCRYPTION)).isEmpty();
  }

  @Test
  void leavingBreaksOffWhatHangs() throws Exception {
    Probing probing = begin("https", Situation.TLS_FAILED);
    try (Socket accepted = server.accept()) {
      begun.clear();

      probing.leave();

      assertThat(probing.done().toCompletableFuture().get(20, TimeUnit.SECONDS)).isNull();
      assertThat(accepted.isConnected()).isTrue();
    }
  }

  @Test
  void closingBreaksOffWhatHangs() throws Exception {
    Probing probing = begin("https", Situation.TLS_FAILED);
    try (Socket accepted = server.accept()) {
      probes.close();

      assertThat(probing.done().toCompletableFuture().get(20, TimeUnit.SECONDS)).isNull();
      assertThat(accepted.isConnected()).isTrue();
    }
  }

  @Test
  void manyWhoAskAtOnceMakeOneConnection() throws IOException {
    answer("HTTP/1.1 204 None\r\n\r\n");
    Course course = course("http", Situation.READ_TIMEOUT);
    List<Probing> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(begin(course));
    }

    all.get(99).done().toCompletableFuture().join();

    assertThat(all).containsOnly(all.get(0));
    assertThat(requests).hasSize(1);
  }

  @Test
  void looksAtThisComputerOnlyWhenTheApplicationWantsNoMore() {
    probes = probes(Duration.ofSeconds(20), 9, false);

    assertThat(report("http", Situation.CONNECT_FAILED).findings())
        .extracting(Finding::hop)
        .containsExactly(Hop.NETWORK);
  }

  @Test
  void doesNotReachOutForAFailureThatTheWayCannotExplain() {
    assertThat(report("http", Situation.DISK_FULL).at(Hop.NAME)).isEmpty();
  }

  private final Findings found = new Findings();

  private PlainHttp plainHttp(String host) {
    Deadline deadline = new Deadline(System::nanoTime, Duration.ofSeconds(20));
    return new PlainHttp(host, server.getLocalPort(), deadline, new Connections(deadline), found);
  }

  private Probes probes(Duration budget, int plainPort, boolean walks) {
    Instruments instruments = new Instruments(Clocks.system(), () -> true, plainPort);
    return new Probes(threads, instruments, budget, walks);
  }

  private ProbeReport report(String scheme, Situation first) {
    return report(course(scheme, first));
  }

  private ProbeReport report(Course course) {
    Probing probing = begin(course);
    probing.done().toCompletableFuture().join();
    return probing.report();
  }

  private Probing begin(String scheme, Situation first) {
    return begin(course(scheme, first));
  }

  private Probing begin(Course course) {
    Probing probing = probes.begin(course);
    begun.add(probing);
    return probing;
  }

  private Course course(String scheme, Situation first) {
    URI target = URI.create(scheme + "://localhost:" + server.getLocalPort() + "/");
    return new Course(target, null, first);
  }

  private static List<Hop> passed(ProbeReport report) {
    return report.findings().stream()
        .filter(Finding::passed)
        .map(Finding::hop)
        .filter(hop -> hop != Hop.CLOCK)
        .toList();
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
    answer("HTTP/1.1 204 None\r\n\r\n");
  }

  private void answer(String answer) {
    threads.execute(
        () -> {
          while (!server.isClosed()) {
            acceptOne(answer);
          }
        });
  }

  private void acceptOne(String answer) {
    try (Socket socket = server.accept()) {
      StringBuilder request = new StringBuilder();
      for (int next = socket.getInputStream().read(); next >= 0; ) {
        request.append((char) next);
        if (request.toString().endsWith("\r\n\r\n")) {
          requests.add(request.toString());
          socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
          socket.getOutputStream().flush();
          return;
        }
        next = socket.getInputStream().read();
      }
    } catch (IOException e) {
      // The probe has hung up, or the handshake was meant to fail.
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "probe");
    thread.setDaemon(true);
    return thread;
  }
}
