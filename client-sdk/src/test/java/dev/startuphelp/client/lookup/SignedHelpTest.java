package dev.startuphelp.client.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.live.LiveSettings;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.time.HandMovedTime;
import dev.startuphelp.protocol.GoldenSignatures;
import dev.startuphelp.protocol.signature.Refusal;
import dev.startuphelp.protocol.signature.Signatures;
import dev.startuphelp.protocol.signature.TrustedKeys;
import dev.startuphelp.protocol.signature.VerifyingKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that believes only what certain keys have signed, against a real HTTP server. */
class SignedHelpTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final KeyPair OLD = newKey();
  private static final KeyPair NEW = newKey();

  @TempDir Path cache;

  private final HandMovedTime time = new HandMovedTime(NOON);
  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private HandMovedBackground background = new HandMovedBackground(time);
  private HelpLookup lookup;

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answers.getOrDefault(
                request.getUrl().encodedPath(), new MockResponse.Builder().code(404).build());
          }
        });
    server.start();
    lookup = processThatTrusts(OLD);
  }

  @AfterEach
  void stop() {
    lookup.close();
    server.close();
  }

  @Test
  void believesWhatATrustedKeyHasSigned() {
    serve(signed(document("Down.", NOON), OLD));

    ask();

    assertThat(notices()).containsExactly("Down.");
    assertThat(help().noticesFrom().source()).isEqualTo(Source.LIVE);
    assertThat(help().refusal()).isNull();
  }

  @Test
  void findsTheSignatureInTheFileBesideThePlainDocument() throws InterruptedException {
    String json = document("Down.", NOON);
    serve(plain(json));
    answers.put("/v1/help.sig", new MockResponse.Builder().body(text(json, OLD)).build());

    ask();

    assertThat(notices()).containsExactly("Down.");
    server.takeRequest();
    assertThat(server.takeRequest().getTarget()).isEqualTo("/v1/help.sig?app=accounting&lang=*");
  }

  @Test
  void believesTheGoldenDocument() {
    time.setWall(Instant.parse("2026-11-22T10:00:00Z"));
    String pin = GoldenSignatures.all().findFirst().orElseThrow().keys().get(0);
    lookup = process(new TrustedKeys(List.of(VerifyingKey.of(pin))));
    serve(
        new MockResponse.Builder()
            .setHeader("Content-Type", "application/json")
            .setHeader(Signatures.HEADER, goldenText("accounting.json.sig"))
            .body(new Buffer().write(GoldenSignatures.file("accounting.json")))
            .build());

    ask();

    assertThat(notices()).containsExactly("Ledgers are locked.", "Down until two.");
  }

  @Test
  void refusesAnUnsignedDocumentAndKeepsWhatItKnows() {
    assertRefused(plain(document("Send your password.", NOON.plusSeconds(1))), Refusal.UNSIGNED);
  }

  @Test
  void refusesAnAlteredDocumentAndKeepsWhatItKnows() {
    String signature = text(document("Down.", NOON.plusSeconds(1)), OLD);
    String altered = document("Done.", NOON.plusSeconds(1));

    assertRefused(with(altered, signature), Refusal.ALTERED);
  }

  @Test
  void refusesAStrangersDocumentAndKeepsWhatItKnows() {
    assertRefused(signed(document("Hello.", NOON.plusSeconds(1)), NEW), Refusal.KEY_UNKNOWN);
  }

  @Test
  void refusesAnOlderDocumentAlsoAfterARestart() {
    serve(signed(document("New.", NOON), OLD));
    ask();
    lookup = processThatTrusts(OLD);
    serve(signed(document("Old.", NOON.minusSeconds(1)), OLD));

    ask();

    assertThat(notices()).containsExactly("New.");
    assertThat(help().refusal()).isEqualTo(Refusal.OLDER);
  }

  @Test
  void refusesADocumentOfAnotherApplication() {
    String json = document("Theirs.", NOON).replaceFirst("\\{", "{\"app\":\"billing\",");

    assertRefused(signed(json, OLD), Refusal.OTHER_APPLICATION);
  }

  @Test
  void refusesADocumentOfTheFutureByTheServersClock() {
    time.setWall(NOON.plus(Duration.ofDays(9)));

    serve(signed(document("Down.", NOON.plus(Duration.ofHours(2))), OLD));
    ask();

    assertThat(help().refusal()).isEqualTo(Refusal.NOT_YET);
  }

  @Test
  void withdrawsNothingOnAWordThatNobodySigned() {
    assertRefused(new MockResponse.Builder().code(410).build(), Refusal.UNSIGNED);
  }

  @Test
  void readsNoSignatureWithoutEnd() {
    serve(plain(document("Down.", NOON)));
    answers.put("/v1/help.sig", new MockResponse.Builder().body("k".repeat(1_000_000)).build());

    ask();

    assertThat(help().refusal()).isEqualTo(Refusal.SIGNATURE_MALFORMED);
  }

  @Test
  void keepsWhatItKnowsWhenNothingHasChanged() {
    serve(signed(document("Down.", NOON), OLD).newBuilder().setHeader("ETag", "\"1\"").build());
    ask();
    pass();
    serve(new MockResponse.Builder().code(304).build());

    ask();

    assertThat(notices()).containsExactly("Down.");
    lookup = processThatTrusts(OLD);
    assertThat(notices()).containsExactly("Down.");
  }

  @Test
  void survivesAChangeOfKeys() {
    serve(signed(document("One.", NOON), OLD));
    ask();
    lookup = processThatTrusts(OLD, NEW);
    assertThat(notices()).containsExactly("One.");
    serve(signed(document("Two.", NOON.plusSeconds(1)), OLD, NEW));
    ask();
    assertThat(notices()).containsExactly("Two.");
    lookup = processThatTrusts(NEW, OLD);

    serve(signed(document("Three.", NOON.plusSeconds(2)), NEW));
    ask();
    lookup = processThatTrusts(NEW);

    assertThat(notices()).containsExactly("Three.");
  }

  @Test
  void forgetsWhatNoKeyHasProvedThatIsTrustedNow() {
    serve(signed(document("Down.", NOON), OLD));
    ask();

    lookup = processThatTrusts(NEW);

    assertThat(notices()).isEmpty();
  }

  @Test
  void forgetsWhatWasKeptBeforeAnySignatureWasNeeded() {
    lookup = process(null);
    serve(plain(document("Down.", NOON)));
    ask();
    assertThat(notices()).containsExactly("Down.");

    lookup = processThatTrusts(OLD);

    assertThat(notices()).isEmpty();
  }

  @Test
  void needsNoSignatureWithoutTrustedKeys() {
    lookup = process(null);
    serve(with(document("Down.", NOON), "no signature at all"));

    ask();

    assertThat(notices()).containsExactly("Down.");
    assertThat(server.getRequestCount()).isOne();
  }

  private void assertRefused(MockResponse answer, Refusal why) {
    serve(signed(document("Known.", NOON), OLD));
    ask();
    pass();
    serve(answer);

    ask();

    assertThat(notices()).containsExactly("Known.");
    assertThat(help().refusal()).isEqualTo(why);
    lookup = processThatTrusts(OLD);
    assertThat(notices()).containsExactly("Known.");
  }

  private HelpLookup processThatTrusts(KeyPair... keys) {
    return process(new TrustedKeys(Stream.of(keys).map(SignedHelpTest::verifying).toList()));
  }

  private HelpLookup process(@Nullable TrustedKeys keys) {
    URI url = URI.create(server.url("/v1/help").toString());
    LookupSettings settings =
        new LookupSettings(
            "accounting",
            new LiveSettings(url, "accounting", null, null, keys),
            cache,
            null,
            List.of(),
            null,
            null,
            Duration.ofSeconds(2),
            null);
    background.close();
    background = new HandMovedBackground(time);
    HelpLookup process = new HelpLookup(settings, time.clocks(), background, () -> 0.5);
    process.read();
    return process;
  }

  private void serve(MockResponse answer) {
    answers.put("/v1/help", answer);
  }

  private void ask() {
    assertThat(lookup.ask(CompletableFuture.completedStage(null)).toCompletableFuture())
        .isCompleted();
  }

  private void pass() {
    background.pass(Duration.ofSeconds(6)); // Past the brief answer.
  }

  private Help help() {
    return lookup.help("CONNECTION_REFUSED", Duration.ZERO);
  }

  private List<String> notices() {
    return help().notices().stream().map(n -> n.userMessage().in(Locale.ENGLISH)).toList();
  }

  private static String document(String message, Instant publishedAt) {
    return "{\"userMessage\":\"%s\",\"publishedAt\":\"%s\"}".formatted(message, publishedAt);
  }

  private static MockResponse signed(String json, KeyPair... keys) {
    return with(json, text(json, keys));
  }

  private static MockResponse with(String json, String signatures) {
    return plain(json).newBuilder().setHeader(Signatures.HEADER, signatures).build();
  }

  private static MockResponse plain(String json) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .setHeader(
            "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(NOON.atOffset(ZoneOffset.UTC)))
        .body(json)
        .build();
  }

  private static String text(String json, KeyPair... keys) {
    Map<String, byte[]> byKey = new LinkedHashMap<>();
    for (KeyPair key : keys) {
      byKey.put(verifying(key).id(), sign(json, key));
    }
    return Signatures.of(byKey).text();
  }

  private static byte[] sign(String json, KeyPair key) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key.getPrivate());
      signer.update(json.getBytes(StandardCharsets.UTF_8));
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static VerifyingKey verifying(KeyPair key) {
    return VerifyingKey.of(key.getPublic().getEncoded());
  }

  private static String goldenText(String name) {
    return new String(GoldenSignatures.file(name), StandardCharsets.US_ASCII);
  }
}
