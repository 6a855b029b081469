package dev.startuphelp.client.lookup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.live.DocumentText;
import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.client.live.LiveSettings.Trust;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.time.HandMovedTime;
import dev.startuphelp.protocol.StandingHelp;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the failure contract, one test each, against a real HTTP server. */
class FailureContractTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String SITUATION = "CONNECTION_REFUSED";
  private static final String DOWN =
      "{\"userMessage\":\"Down.\",\"validUntil\":\"2026-11-22T14:00:00Z\","
          + "\"helpText\":\"Call 123.\"}";

  @TempDir Path cache;

  private final HandMovedTime time = new HandMovedTime(NOON);
  private HandMovedBackground background = new HandMovedBackground(time);
  private final MockWebServer server = new MockWebServer();
  private HelpLookup lookup;

  @BeforeEach
  void start() throws IOException {
    QueueDispatcher answers = new QueueDispatcher();
    answers.setFailFast(new MockResponse.Builder().code(500).build());
    server.setDispatcher(answers);
    server.start();
    lookup = newProcess();
  }

  @AfterEach
  void stop() {
    lookup.close();
    server.close();
  }

  @Test
  void showsAValidDocumentAsLive() {
    server.enqueue(document(DOWN));

    ask();

    assertThat(notices()).containsExactly("Down.");
    assertThat(help().noticesFrom().source()).isEqualTo(Source.LIVE);
    assertThat(help().standingHelpFrom().source()).isEqualTo(Source.LIVE);
  }

  @Test
  void asksForTheApplicationInAllLanguages() throws InterruptedException {
    server.enqueue(document(DOWN));

    ask();

    assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/help?app=accounting&lang=*");
  }

  @Test
  void keepsTheDocumentAcrossARestartAndSaysItsAge() {
    server.enqueue(document(DOWN));
    ask();

    time.pass(Duration.ofMinutes(30));
    lookup = newProcess();

    assertThat(notices()).containsExactly("Down.");
    assertThat(help().noticesFrom().source()).isEqualTo(Source.LAST_KNOWN_GOOD);
    assertThat(help().noticesFrom().age()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void renewsTheConfirmationWhenNothingHasChanged() throws InterruptedException {
    server.enqueue(document(DOWN).newBuilder().setHeader("ETag", "\"1\"").build());
    ask();
    background.pass(MINUTE);
    server.enqueue(new MockResponse.Builder().code(304).setHeader("Date", date()).build());

    ask();

    assertThat(lastRequest().getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
    assertThat(help().noticesFrom().age()).isZero();
    assertThat(notices()).containsExactly("Down.");
  }

  @Test
  void asksAgainWhenTheClockWasSetAMomentAfterAnAnswer() {
    server.enqueue(document(DOWN));
    ask();
    server.enqueue(document(DOWN.replace("Down.", "Still down.")));

    time.setWall(NOON.plus(Duration.ofHours(1)));
    ask();

    assertThat(notices()).containsExactly("Still down.");
    assertThat(help().noticesFrom().source()).isEqualTo(Source.LIVE);
  }

  @Test
  void asksWithTheTagAlsoAfterARestart() throws InterruptedException {
    server.enqueue(document(DOWN).newBuilder().setHeader("ETag", "\"1\"").build());
    ask();
    lookup = newProcess();
    server.enqueue(new MockResponse.Builder().code(304).build());

    ask();

    assertThat(lastRequest().getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
  }

  @Test
  void keepsTheLastKnownGoodAndItsTagWhenAPageOfALoginPortalComes() throws InterruptedException {
    server.enqueue(document(DOWN).newBuilder().setHeader("ETag", "\"1\"").build());

    learnThen(
        new MockResponse.Builder()
            .setHeader("Content-Type", "text/html")
            .setHeader("ETag", "\"2\"")
            .body("<html>Log in</html>")
            .build());

    assertKept();
    background.pass(MINUTE);
    server.enqueue(new MockResponse.Builder().code(304).build());
    ask();
    assertThat(lastRequest().getHeaders().get("If-None-Match")).isEqualTo("\"1\"");
  }

  @Test
  void keepsTheLastKnownGoodWhenTheDocumentIsTruncated() {
    server.enqueue(document(DOWN));

    learnThen(
        document("{}")
            .newBuilder()
            .onResponseBody(new SocketEffect.CloseSocket())
            .body("{\"helpText\":\"" + "x".repeat(10_000) + "\"}")
            .build());

    assertKept();
  }

  @Test
  void keepsTheLastKnownGoodWhenTheDocumentIsMalformed() {
    server.enqueue(document(DOWN));

    learnThen(document("{\"userMessage\":"));

    assertKept();
  }

  @Test
  void keepsTheLastKnownGoodWhenTheDocumentIsTooLarge() {
    server.enqueue(document(DOWN));

    learnThen(document("{\"helpText\":\"" + "x".repeat(DocumentText.MAX_BYTES) + "\"}"));

    assertKept();
  }

  @Test
  void keepsTheLastKnownGoodWhenTheDocumentUnpacksWithoutEnd() throws IOException {
    server.enqueue(document(DOWN));

    learnThen(
        document("{}")
            .newBuilder()
            .setHeader("Content-Encoding", "gzip")
            .body(gzip(" ".repeat(50_000_000) + "{}"))
            .build());

    assertKept();
  }

  @Test
  void readsACompressedDocument() throws IOException {
    server.enqueue(
        document("{}").newBuilder().setHeader("Content-Encoding", "gzip").body(gzip(DOWN)).build());

    ask();

    assertThat(notices()).containsExactly("Down.");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 410})
  void withdrawsTheNoticesAndKeepsTheStandingHelp(int status) {
    server.enqueue(document(DOWN));

    learnThen(new MockResponse.Builder().code(status).build());

    assertThat(notices()).isEmpty();
    assertThat(helpText()).isEqualTo("Call 123.");
    lookup = newProcess();
    assertThat(notices()).isEmpty();
    assertThat(helpText()).isEqualTo("Call 123.");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 429, 500, 502, 503, 504})
  void keepsTheLastKnownGoodWhenTheServiceFails(int status) {
    server.enqueue(document(DOWN));

    learnThen(new MockResponse.Builder().code(status).body("{}").build());

    assertKept();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void asksAgainAfterMinutesWhenOnlyAPersonCanChangeIt(int status) {
    server.enqueue(new MockResponse.Builder().code(status).build());
    server.enqueue(document(DOWN));
    background.pass(Duration.ofSeconds(5));

    background.pass(Duration.ofMinutes(4));
    assertThat(server.getRequestCount()).isEqualTo(1);
    background.pass(Duration.ofMinutes(11));

    assertThat(server.getRequestCount()).isEqualTo(2);
    assertThat(notices()).containsExactly("Down.");
  }

  @Test
  void leavesTheServiceAloneForAsLongAsItAsks() {
    server.enqueue(new MockResponse.Builder().code(503).setHeader("Retry-After", "120").build());
    server.enqueue(document(DOWN));
    background.pass(Duration.ofSeconds(3));
    assertThat(server.getRequestCount()).isEqualTo(1);

    background.pass(Duration.ofSeconds(119));
    ask();
    assertThat(server.getRequestCount()).isEqualTo(1);
    background.pass(Duration.ofSeconds(61)); // With the random part.

    assertThat(server.getRequestCount()).isEqualTo(2);
    assertThat(notices()).containsExactly("Down.");
  }

  @Test
  void keepsTheLastKnownGoodWhenNobodyListens() {
    server.enqueue(document(DOWN));
    ask();
    background.pass(MINUTE);

    server.close();
    ask();

    assertKept();
  }

  @Test
  void keepsTheLastKnownGoodWhenTheNameIsNotKnown() {
    URI elsewhere = URI.create("http://no-such-host.invalid/v1/help");
    server.enqueue(document(DOWN));
    lookup = newProcess(new LiveSettings(elsewhere, "accounting", throughServer(), null));
    ask();
    assertThat(notices()).containsExactly("Down.");

    lookup = newProcess(new LiveSettings(elsewhere, "accounting", ProxySelector.of(null), null));
    ask();

    assertThat(notices()).containsExactly("Down.");
    assertThat(help().noticesFrom().source()).isEqualTo(Source.LAST_KNOWN_GOOD);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void keepsTheLastKnownGoodWhenTheCertificateIsNotTrusted() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    HandshakeCertificates both =
        new HandshakeCertificates.Builder()
            .heldCertificate(own)
            .addTrustedCertificate(own.certificate())
            .build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(both.sslSocketFactory());
      secure.start();
      URI url = URI.create("https://localhost:" + secure.getPort() + "/v1/help");
      Trust trust = new Trust(both.sslSocketFactory(), both.trustManager());
      secure.enqueue(document(DOWN));
      lookup = newProcess(new LiveSettings(url, "accounting", null, trust));
      ask();
      assertThat(notices()).containsExactly("Down.");

      lookup = newProcess(new LiveSettings(url, "accounting", null, null));
      ask();

      assertThat(notices()).containsExactly("Down.");
      assertThat(help().noticesFrom().source()).isEqualTo(Source.LAST_KNOWN_GOOD);
      assertThat(secure.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void followsARedirectOnTheSameHost() {
    server.enqueue(redirect("/moved"));
    server.enqueue(document(DOWN));

    ask();

    assertThat(notices()).containsExactly("Down.");
  }

  @Test
  void followsNoRedirectToAnotherHost() {
    server.enqueue(redirect(server.url("/").newBuilder().host("127.0.0.1").build().toString()));
    server.enqueue(document(DOWN));

    ask();

    assertThat(notices()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void followsAtMostFiveRedirects() {
    for (int i = 0; i < 6; i++) {
      server.enqueue(redirect("/again"));
    }
    server.enqueue(document(DOWN));

    ask();

    assertThat(server.getRequestCount()).isEqualTo(6);
    assertThat(notices()).isEmpty();
  }

  @Test
  void showsNothingPastItsTime() {
    server.enqueue(document(DOWN));
    ask();

    background.pass(Duration.ofHours(2));

    assertThat(notices()).isEmpty();
    assertThat(helpText()).isEqualTo("Call 123.");
  }

  @Test
  void showsAnUpcomingNoticeWhenItsTimeComesWithoutAnyNetwork() {
    server.enqueue(
        document("{\"userMessage\":\"Upgrade.\",\"validFrom\":\"2026-11-22T20:00:00Z\"}"));
    ask();
    assertThat(notices()).isEmpty();
    lookup = newProcess();

    time.pass(Duration.ofHours(8));

    assertThat(notices()).containsExactly("Upgrade.");
  }

  @Test
  void showsANoticeWithoutAnEndForTwelveHours() {
    server.enqueue(document("{\"userMessage\":\"Down.\"}"));
    ask();
    lookup = newProcess();

    time.pass(Duration.ofHours(12).minusSeconds(1));
    assertThat(notices()).containsExactly("Down.");
    time.pass(Duration.ofSeconds(1));

    assertThat(notices()).isEmpty();
  }

  @Test
  void hidesWhatHasEndedByTheServersTimeThoughTheLocalClockIsHoursBehind() {
    time.setWall(NOON.minus(Duration.ofHours(6)));
    server.enqueue(document(DOWN, NOON.plus(Duration.ofHours(3))));

    ask();

    assertThat(notices()).isEmpty();
    assertThat(help().clockAhead()).isEqualTo(Duration.ofHours(-9));
  }

  @Test
  void showsWhatIsValidByTheServersTimeThoughTheLocalClockIsHoursAhead() {
    time.setWall(NOON.plus(Duration.ofHours(6)));
    server.enqueue(document(DOWN, NOON));

    ask();

    assertThat(notices()).containsExactly("Down.");
    assertThat(help().clockAhead()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void hidesWhatHasEndedWhileTheAnswerWasOnItsWay() {
    answerLate(Duration.ofSeconds(8), DOWN.replace("14:00:00", "12:00:05"));

    ask();

    assertThat(notices()).isEmpty();
    assertThat(helpText()).isEqualTo("Call 123.");
  }

  @Test
  void hidesWhatHasEndedWhileTheAnswerWasOnItsWayThoughTheLocalClockIsHoursBehind() {
    time.setWall(NOON.minus(Duration.ofHours(6)));
    answerLate(Duration.ofSeconds(8), DOWN.replace("14:00:00", "12:00:05"));

    ask();

    assertThat(notices()).isEmpty();
  }

  @Test
  void showsWhatEndsSoonThoughTheAnswerWasOnItsWayForLong() {
    answerLate(Duration.ofSeconds(8), DOWN.replace("14:00:00", "12:00:09"));

    ask();
    assertThat(notices()).containsExactly("Down.");

    time.pass(Duration.ofSeconds(1));
    assertThat(notices()).isEmpty();
  }

  @Test
  void revivesNothingWhenTheClockIsSetBackAfterARestart() {
    server.enqueue(document(DOWN, NOON.plus(Duration.ofHours(3))));
    ask();

    time.setWall(NOON.minus(Duration.ofDays(1)));
    lookup = newProcess();

    assertThat(notices()).isEmpty();
  }

  private HelpLookup newProcess() {
    URI url = URI.create(server.url("/v1/help").toString());
    return newProcess(new LiveSettings(url, "accounting", null, null));
  }

  private ProxySelector throughServer() {
    return ProxySelector.of(new InetSocketAddress("127.0.0.1", server.getPort()));
  }

  private HelpLookup newProcess(LiveSettings live) {
    LookupSettings settings =
        new LookupSettings(
            "accounting", live, cache, null, List.of(), null, null, Duration.ofSeconds(2), null);
    background.close();
    background = new HandMovedBackground(time);
    HelpLookup process = new HelpLookup(settings, time.clocks(), background, () -> 0.5);
    process.read();
    process.plan();
    return process;
  }

  private void learnThen(MockResponse next) {
    ask();
    background.pass(MINUTE);
    server.enqueue(next);
    ask();
  }

  private void assertKept() {
    assertThat(notices()).containsExactly("Down.");
    assertThat(helpText()).isEqualTo("Call 123.");
    lookup = newProcess();
    assertThat(notices()).containsExactly("Down.");
  }

  private RecordedRequest lastRequest() throws InterruptedException {
    for (int i = 1; i < server.getRequestCount(); i++) {
      server.takeRequest();
    }
    return server.takeRequest();
  }

  private void ask() {
    assertThat(lookup.ask(CompletableFuture.completedStage(null)).toCompletableFuture())
        .isCompleted();
  }

  private Help help() {
    return lookup.help(SITUATION, Duration.ZERO);
  }

  private List<String> notices() {
    return help().notices().stream().map(n -> n.userMessage().in(Locale.ENGLISH)).toList();
  }

  private String helpText() {
    StandingHelp standingHelp = help().standingHelp();
    return standingHelp.helpText() == null ? "" : standingHelp.helpText().in(Locale.ENGLISH);
  }

  /** The answer is of noon, and time goes by until it arrives. */
  private void answerLate(Duration way, String json) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            time.pass(way);
            return document(json, NOON);
          }
        });
  }

  private MockResponse document(String json) {
    return document(json, time.instant());
  }

  private static MockResponse document(String json, Instant serverTime) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .setHeader("Date", httpDate(serverTime))
        .body(json)
        .build();
  }

  private static MockResponse redirect(String location) {
    return new MockResponse.Builder().code(302).setHeader("Location", location).build();
  }

  private String date() {
    return httpDate(time.instant());
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }

  private static Buffer gzip(String text) throws IOException {
    Buffer packed = new Buffer();
    try (var sink = Okio.buffer(new GzipSink(packed))) {
      sink.write(text.getBytes(UTF_8));
    }
    return packed;
  }
}
