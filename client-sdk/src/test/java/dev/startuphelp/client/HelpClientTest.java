package dev.startuphelp.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Source;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpClientTest {

  private static final Attempt ATTEMPT =
      Attempt.to(URI.create("https://127.0.0.1:9/api")).withLocale(Locale.ENGLISH);
  private static final ConnectException REFUSED = new ConnectException("Connection refused");
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path cache;

  @Test
  void explainsAFailureRightAfterItWasBuilt() {
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      Diagnosis diagnosis = client.diagnose(REFUSED, ATTEMPT);

      assertThat(diagnosis.situation()).isEqualTo(Situation.CONNECTION_REFUSED);
      assertThat(diagnosis.title()).isNotBlank();
      assertThat(diagnosis.remedies()).isNotEmpty();
      assertThat(diagnosis.technicalLine()).contains("refused");
      assertThat(diagnosis.id()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
    }
  }

  @Test
  void explainsAReply() {
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      HttpReply reply = new HttpReply(503, Map.of("Retry-After", List.of("60")), "");

      assertThat(client.diagnose(reply, ATTEMPT).situation()).isEqualTo(Situation.MAINTENANCE);
    }
  }

  @Test
  void tellsItInTheLanguageOfTheAttempt() {
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      Attempt russian = ATTEMPT.withLocale(Locale.forLanguageTag("ru"));

      assertThat(client.diagnose(REFUSED, russian).title()).matches(".*[а-я].*");
    }
  }

  @Test
  void tellsAComputerWithoutNetworkFromAServerThatIsAway() {
    UnknownHostException unknown = new UnknownHostException("accounting.example.com");
    Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/api"));
    try (HelpClient client =
        builder("http://127.0.0.1:9/").probes(false).thisComputer(() -> false).build()) {
      Diagnosis first = client.diagnose(unknown, attempt.withLocale(Locale.ENGLISH));
      Diagnosis better = refined(client, first);

      assertThat(first.situation()).isEqualTo(Situation.HOST_NOT_FOUND);
      assertThat(better.situation()).isEqualTo(Situation.NO_NETWORK);
      assertThat(better.title()).contains("not connected to a network");
      assertThat(better.id()).isEqualTo(first.id());
      assertThat(better.technicalLine()).isEqualTo(first.technicalLine());
    }
  }

  @Test
  void keepsItsSettingsWhenTheBuilderIsUsedAgain() {
    HelpClientBuilder builder = builder("http://127.0.0.1:9/").helpText("Ask Ann.");
    try (HelpClient first = builder.build();
        HelpClient second = builder.helpText("Ask Bob.").build()) {
      assertThat(first.diagnose(REFUSED, ATTEMPT).helpText()).isEqualTo("Ask Ann.");
      assertThat(second.diagnose(REFUSED, ATTEMPT).helpText()).isEqualTo("Ask Bob.");
    }
  }

  @Test
  void refusesToTrustWhatIsNoPublicKeyWithoutRepeatingIt() {
    String secret = "MC4CAQAwBQYDK2VwBCIEIIicFJ1pm2EpwDaWeuDsFGmBZ9jQEyJXAV8lxCkCGfqm";

    assertThatThrownBy(() -> builder("http://127.0.0.1:9/").trustedKeys(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trustedKeys must be public keys")
        .hasMessageNotContaining(secret);
    assertThatThrownBy(() -> builder("http://127.0.0.1:9/").trustedKeys())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void looksHowFarTheWayToTheServerIsOpen() throws IOException {
    int closed = closedPort();
    Attempt attempt = Attempt.to(URI.create("http://localhost:" + closed + "/"));
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      Diagnosis first = client.diagnose(new IOException("?"), attempt.withLocale(Locale.ENGLISH));
      Diagnosis better = refined(client, first);

      assertThat(first.hops()).isEmpty();
      assertThat(better.hops())
          .extracting(ShownHop::text)
          .contains("TCP " + closed + ": refused", "help service: no usable answer");
      assertThat(better.situation()).isEqualTo(Situation.CONNECTION_REFUSED);
      assertThat(better.whatHappened()).contains("localhost").contains(String.valueOf(closed));
    }
  }

  @Test
  void doesNotReachOutWhenTheApplicationSaysSo() throws IOException {
    try (MockWebServer server = serving("{}");
        HelpClient client = HelpClient.builder("app").cacheDirectory(cache).probes(false).build()) {
      Attempt attempt = Attempt.to(server.url("/").uri());

      Diagnosis better = refined(client, client.diagnose(new IOException("?"), attempt));

      assertThat(better.hops()).extracting(ShownHop::name).containsExactly("network");
      assertThat(server.getRequestCount()).isZero();
    }
  }

  @Test
  void seesThatAnExpiredCertificateIsThisComputersClock() throws Exception {
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(1).build();
    HeldCertificate old =
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName("localhost")
            .validityInterval(
                Instant.parse("2020-01-02T12:00:00Z").toEpochMilli(),
                Instant.parse("2021-01-02T12:00:00Z").toEpochMilli())
            .build();
    try (MockWebServer server = new MockWebServer();
        HelpClient client = builder("http://127.0.0.1:9/").build()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(old).build().sslSocketFactory());
      for (int i = 0; i < 2; i++) {
        server.enqueue(
            new MockResponse.Builder().setHeader("Date", "Wed, 10 Jun 2020 10:00:00 GMT").build());
      }
      server.start();
      Attempt attempt = Attempt.to(URI.create("https://localhost:" + server.getPort() + "/"));

      Diagnosis first =
          client.diagnose(
              handshakeFailure(server.getPort(), authority), attempt.withLocale(Locale.ENGLISH));
      Diagnosis better = refined(client, first);

      assertThat(first.situation()).isEqualTo(Situation.TLS_EXPIRED);
      assertThat(better.situation()).isEqualTo(Situation.TLS_EXPIRED);
      assertThat(better.whatHappened())
          .contains("localhost is valid until 2021-01-02", "ahead of the server's");
      assertThat(better.remarks()).hasSize(1);
    }
  }

  @Test
  void cancellingBreaksOffTheLooking() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        HelpClient client =
            builder("http://127.0.0.1:9/").timeBudget(Duration.ofMinutes(1)).build()) {
      Attempt attempt = Attempt.to(URI.create("https://localhost:" + silent.getLocalPort() + "/"));
      var refined = client.refine(client.diagnose(new IOException("?"), attempt));

      try (Socket probe = silent.accept()) {
        refined.toCompletableFuture().cancel(true);

        probe.setSoTimeout((int) SOON.toMillis());
        assertThat(new String(probe.getInputStream().readAllBytes(), ISO_8859_1))
            .as("what was sent until the end of the connection")
            .doesNotContain("GET");
      }
    }
  }

  @Test
  void showsTheLiveNoticeAfterRefining() throws IOException {
    try (MockWebServer server = serving("{\"userMessage\":\"Down.\",\"helpText\":\"Call 123.\"}");
        HelpClient client = builder(server.url("/help.json").toString()).build()) {
      Diagnosis better = refined(client, client.diagnose(REFUSED, ATTEMPT));

      assertThat(better.notices()).extracting(ShownNotice::text).containsExactly("Down.");
      assertThat(better.helpText()).isEqualTo("Call 123.");
      assertThat(better.provenance().source()).isEqualTo(Source.LIVE);
    }
  }

  @Test
  void knowsAtTheNextStartWhatWasShownAtTheLast() throws IOException {
    String url;
    try (MockWebServer server = serving("{\"userMessage\":\"Down.\"}")) {
      url = server.url("/help.json").toString();
      try (HelpClient client = builder(url).build()) {
        refined(client, client.diagnose(REFUSED, ATTEMPT));
      }
    }

    try (HelpClient client = builder(url).build()) {
      Diagnosis diagnosis = refined(client, client.diagnose(REFUSED, ATTEMPT));

      assertThat(diagnosis.notices()).extracting(ShownNotice::text).containsExactly("Down.");
      assertThat(diagnosis.provenance().source()).isEqualTo(Source.LAST_KNOWN_GOOD);
      assertThat(diagnosis.provenance().age()).isNotNull();
    }
  }

  @Test
  void remembersForTheNextStartThoughTheProgramEndsAtOnce() {
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      client.remember("Ask Ann.", "tel:+74951234567");
    }

    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      Diagnosis diagnosis = refined(client, client.diagnose(REFUSED, ATTEMPT));

      assertThat(diagnosis.helpText()).isEqualTo("Ask Ann.");
      assertThat(diagnosis.helpUrl()).hasToString("tel:+74951234567");
      assertThat(diagnosis.helpFrom().source()).isEqualTo(Source.APPLICATION);
    }
  }

  @Test
  void neverShowsALinkThatIsNotAllowed() {
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      client.remember("x\u202Ey", "javascript:alert(1)");

      Diagnosis diagnosis = client.diagnose(REFUSED, ATTEMPT);

      assertThat(diagnosis.helpUrl()).isNull();
      assertThat(diagnosis.helpText()).isEqualTo("xy");
    }
  }

  @Test
  void takesHelpFromTheInfobaseListAndKeepsIt() throws IOException {
    Path list =
        Files.writeString(
            cache.resolve("list.v8i"), "[base]\nConnect=File=x\nStartupErrorHelpText=From list\n");
    try (HelpClient client =
        HelpClient.builder("app").cacheDirectory(cache).infobaseList("base", list).build()) {
      Diagnosis diagnosis = refined(client, client.diagnose(REFUSED, ATTEMPT));
      assertThat(diagnosis.helpText()).isEqualTo("From list");
      assertThat(diagnosis.helpFrom().source()).isEqualTo(Source.INFOBASE_LIST);
    }

    Files.delete(list);
    try (HelpClient client =
        HelpClient.builder("app").cacheDirectory(cache).infobaseList("base", list).build()) {
      assertThat(refined(client, client.diagnose(REFUSED, ATTEMPT)).helpText())
          .isEqualTo("From list");
    }
  }

  @Test
  void showsWhatTheApplicationWasBuiltWithWhenNobodyElseHelps() {
    try (HelpClient client =
        builder("http://127.0.0.1:9/")
            .helpText(Map.of("en", "Call us.", "ru", "Звоните."))
            .helpUrl(URI.create("mailto:help@example.com"))
            .build()) {
      Diagnosis diagnosis = client.diagnose(REFUSED, ATTEMPT);

      assertThat(diagnosis.helpText()).isEqualTo("Call us.");
      assertThat(diagnosis.helpFrom().source()).isEqualTo(Source.BUILT_IN);
      assertThat(diagnosis.helpFrom().age()).isNull();
    }
  }

  @Test
  void asksOnceForAHundredThreadsThatFailAtOnce() throws IOException, InterruptedException {
    try (MockWebServer server = serving("{\"userMessage\":\"Down.\"}");
        HelpClient client = builder(server.url("/help.json").toString()).build()) {
      List<CompletableFuture<Diagnosis>> refined = new ArrayList<>();
      Diagnosis diagnosis = client.diagnose(REFUSED, ATTEMPT);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        CompletableFuture<Diagnosis> one = new CompletableFuture<>();
        refined.add(one);
        threads.add(new Thread(() -> client.refine(diagnosis).thenAccept(one::complete)));
      }

      threads.forEach(Thread::start);
      refined.forEach(CompletableFuture::join);

      assertThat(server.getRequestCount()).isEqualTo(1);
      assertThat(refined).allSatisfy(one -> assertThat(one.join().notices()).hasSize(1));
    }
  }

  @Test
  void refinesWithinTheBudgetThoughTheServiceNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        HelpClient client =
            builder("http://127.0.0.1:" + silent.getLocalPort() + "/")
                .timeBudget(Duration.ofMillis(200))
                .build()) {
      Diagnosis diagnosis = client.diagnose(REFUSED, ATTEMPT);

      Diagnosis same = refined(client, diagnosis); // Far earlier than the service would time out.

      assertThat(same.title()).isEqualTo(diagnosis.title());
    }
  }

  @Test
  void neverThrowsForAFailureThatCannotEvenBeRead() {
    Throwable hostile =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("hostile");
          }

          @Override
          public synchronized Throwable getCause() {
            throw new StackOverflowError();
          }
        };
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      assertThat(client.diagnose(hostile, ATTEMPT).title()).isNotBlank();
    }
  }

  @Test
  @SuppressWarnings("NullAway")
  void neverThrowsEvenWithoutAFailureOrAnAttempt() {
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      assertThat(client.diagnose((Throwable) null, ATTEMPT).title()).isNotBlank();
      assertThat(client.diagnose(REFUSED, null).title()).isNotBlank();
    }
  }

  @Test
  void leavesNoThreadOfItsOwnBehind() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      HelpClient client = builder("http://127.0.0.1:" + silent.getLocalPort() + "/").build();
      var refined = client.refine(client.diagnose(REFUSED, ATTEMPT)).toCompletableFuture();

      client.close();

      assertThat(refined).isCompleted();
      await().atMost(SOON).until(() -> threads().isEmpty());
    }
  }

  @Test
  void goesOnExplainingFromMemoryAfterItWasClosed() {
    HelpClient client = builder("http://127.0.0.1:9/").build();
    client.close();
    client.close();

    Diagnosis diagnosis = client.diagnose(REFUSED, ATTEMPT);
    client.remember("text", null);

    assertThat(diagnosis.situation()).isEqualTo(Situation.CONNECTION_REFUSED);
    assertThat(client.refine(diagnosis).toCompletableFuture()).isCompleted();
  }

  @Test
  void runsOnDaemonThreadsOnly() {
    try (HelpClient client = builder("http://127.0.0.1:9/").build()) {
      refined(client, client.diagnose(REFUSED, ATTEMPT));

      assertThat(threads()).isNotEmpty().allMatch(Thread::isDaemon);
    }
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    URI url = URI.create("https://help.example.com/v1/help");

    assertThatThrownBy(() -> HelpClient.builder("not an id", url))
        .hasMessageContaining("application");
    assertThatThrownBy(() -> HelpClient.builder(".app", url)).hasMessageContaining("no dot");
    assertThatThrownBy(() -> HelpClient.builder("app", url).helpText(Map.of("ru_RU", "Help.")))
        .hasMessageContaining("ru_RU");
    assertThatThrownBy(() -> HelpClient.builder("app", URI.create("/help")))
        .hasMessageContaining("documentUrl");
    assertThatThrownBy(() -> HelpClient.builder("app", URI.create("https://me:SECRET@h.example/")))
        .hasMessageContaining("documentUrl")
        .hasMessageNotContaining("SECRET");
    assertThatThrownBy(() -> HelpClient.builder("app", url).timeBudget(Duration.ZERO))
        .hasMessageContaining("timeBudget");
    assertThatThrownBy(() -> HelpClient.builder("app", url).polling(Duration.ofSeconds(1)))
        .hasMessageContaining("polling");
    assertThatThrownBy(() -> HelpClient.builder("app", url).helpUrl(URI.create("file:///x")))
        .hasMessageContaining("helpUrl");
  }

  private HelpClientBuilder builder(String url) {
    return HelpClient.builder("app", URI.create(url))
        .cacheDirectory(cache)
        .timeBudget(Duration.ofSeconds(15)); // A busy machine loads OkHttp slowly.
  }

  private static Diagnosis refined(HelpClient client, Diagnosis diagnosis) {
    return client.refine(diagnosis).toCompletableFuture().join();
  }

  private static MockWebServer serving(String document) throws IOException {
    MockWebServer server = new MockWebServer();
    for (int i = 0; i < 3; i++) {
      server.enqueue(
          new MockResponse.Builder()
              .setHeader("Content-Type", "application/json")
              .body(document)
              .build());
    }
    server.start();
    return server;
  }

  private static IOException handshakeFailure(int port, HeldCertificate trusted) {
    SSLSocketFactory sockets =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(trusted.certificate())
            .build()
            .sslSocketFactory();
    try (SSLSocket socket = (SSLSocket) sockets.createSocket("localhost", port)) {
      socket.startHandshake();
      throw new AssertionError("The handshake should have failed");
    } catch (IOException e) {
      return e;
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return free.getLocalPort();
    }
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("startup-help"))
        .toList();
  }
}
