package dev.startuphelp.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.startuphelp.protocol.GoldenSignatures;
import dev.startuphelp.protocol.signature.Signatures;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing at the command line, and what the service makes of it. */
final class SigningTest {

  private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final String[] FILES = {"common.json", "accounting.json", "billing.json"};
  private static final String[] APPS = {"payroll", "accounting", "billing"};

  @TempDir private Path folder;
  private final HandMovedClock clock = new HandMovedClock(TEN);
  private Path notice;
  private Path set;
  private Path oldKey;
  private Path newKey;
  private Terminal terminal;

  @BeforeEach
  void sitDown() throws IOException {
    notice = Files.write(folder.resolve("notice.json"), GoldenSignatures.file("notice.json"));
    set = folder.resolve("notice.json.signed.zip");
    oldKey = privateFile("old.key.pem");
    newKey = privateFile("new.key.pem");
    terminal = new Terminal(options -> 2, folder, ZoneId.of("UTC"), clock, Locale.ENGLISH);
  }

  @Test
  void servesTheGoldenDocumentsSignedByteForByte() {
    assertThat(sign(oldKey, newKey)).isZero();

    try (TestServer server = TestServer.of(notice, ZoneOffset.UTC)) {
      server.clock.forward(Duration.ofHours(3)); // One of the notices has ended meanwhile.
      for (int i = 0; i < FILES.length; i++) {
        HttpResponse<String> answer = canonical(server, APPS[i]);
        assertThat(answer.body()).isEqualTo(golden(FILES[i]));
        assertThat(signature(answer)).contains(golden(FILES[i] + ".sig"));
      }
      assertThat(server.get("/v1/help?app=accounting").headers().map())
          .doesNotContainKey("startup-help-signature");
    }
  }

  @Test
  void answersUnchangedWithoutASignature() {
    sign(oldKey);

    try (TestServer server = TestServer.of(notice, ZoneOffset.UTC)) {
      String etag = canonical(server, "billing").headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = server.get("/v1/help?app=billing&lang=*", "If-None-Match", etag);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(signature(again)).isEmpty();
      assertThat(again.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
          .contains(Signatures.HEADER);
    }
  }

  @Test
  void servesAnEditUnsignedUntilItIsSignedAndSaysSo() throws IOException {
    sign(oldKey);
    try (TestServer server = TestServer.of(notice, ZoneOffset.UTC)) {
      assertThat(health(server).path("state").asText()).isEqualTo("signed");

      Files.writeString(notice, "{\"userMessage\": \"Edited.\"}");
      awaitBody(server, "Edited.");

      assertThat(signature(canonical(server, "x"))).isEmpty();
      await() // Who listens to a load is told after it is served.
          .atMost(Duration.ofSeconds(5))
          .until(() -> health(server).path("state").asText().equals("outdated"));
      assertThat(health(server).path("message").asText()).contains("Sign it again");
      clock.forward(Duration.ofMinutes(1));
      sign(oldKey);
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> signature(canonical(server, "x")).isPresent());
      assertThat(canonical(server, "x").body())
          .contains("Edited.")
          .contains("\"publishedAt\":\"2026-11-22T10:01:00Z\"");
    }
  }

  @Test
  void administratorsAreToldThatWhatTheyPublishedIsNotSignedYet() {
    sign(oldKey);
    String token = "Bearer " + AdminAccess.EDITOR_TOKEN;
    try (TestServer server =
        TestServer.administered(folder, golden("notice.json"), AdminAccess.TOKENS)) {
      String[] headers = {"Authorization", token, "Accept-Language", "ru"};
      String version =
          server.get("/v1/admin/notice", headers).headers().firstValue("ETag").orElseThrow();
      assertThat(server.get("/v1/admin/status", headers).body()).contains("\"advice\":\"\"");

      server.send(
          "PUT",
          "/v1/admin/notice",
          "{\"userMessage\": \"Edited.\"}",
          "Authorization",
          token,
          "If-Match",
          version);

      await()
          .atMost(Duration.ofSeconds(5))
          .until(
              () -> server.get("/v1/admin/status", headers).body(),
              status ->
                  status.contains("\"state\":\"outdated\"") && status.contains("Подпишите снова"));
    }
  }

  @Test
  void servesOnWhatIsSignedWhenADamagedSetArrives() throws IOException {
    sign(oldKey);
    try (TestServer server = TestServer.of(notice, ZoneOffset.UTC)) {
      Files.writeString(set, "half");

      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> health(server).path("state").asText().equals("damaged"));

      assertThat(signature(canonical(server, "billing"))).isPresent();
      assertThat(health(server).path("message").asText()).contains("is served on");
    }
  }

  @Test
  void publishesLaterEachTimeAlsoWithinOneSecond() throws IOException {
    sign(oldKey);
    sign(oldKey);

    try (TestServer server = TestServer.of(notice, ZoneOffset.UTC)) {
      assertThat(canonical(server, "x").body())
          .contains("\"publishedAt\":\"2026-11-22T10:00:01Z\"");
    }
  }

  @Test
  void refusesToSignWithAClockThatIsBehindTheLastSet() throws IOException {
    sign(oldKey);
    byte[] before = Files.readAllBytes(set);
    clock.set(TEN.minus(Duration.ofDays(1)));

    assertThat(sign(oldKey)).isEqualTo(2);

    assertThat(terminal.err.toString()).contains("Set the clock right");
    assertThat(Files.readAllBytes(set)).isEqualTo(before);
  }

  @Test
  void makesAKeyThatOnlyItsOwnerReadsAndNeverReplacesOne() throws IOException {
    Path key = folder.resolve("fresh.pem");

    assertThat(terminal.type("keygen", key.toString())).isZero();

    String secret = Files.readString(key);
    assertThat(secret).startsWith("-----BEGIN PRIVATE KEY-----\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(terminal.out.toString())
        .contains(".trustedKeys(\"MCowBQYDK2VwAyEA")
        .doesNotContain(secret.lines().skip(1).findFirst().orElseThrow());
    assertThat(terminal.type("keygen", key.toString())).isEqualTo(2);
    assertThat(terminal.err.toString()).contains("was not touched");
    assertThat(Files.readString(key)).isEqualTo(secret);
    assertThat(sign(key)).isZero();
  }

  @Test
  void leavesNoPublicKeyBesideThePrivateOneOfAnother() throws IOException {
    Path key = Files.writeString(folder.resolve("old.pem"), "the only copy");

    assertThat(terminal.type("keygen", key.toString())).isEqualTo(2);

    assertThat(key).hasContent("the only copy");
    assertThat(folder.resolve("old.pem.pub")).doesNotExist();
  }

  @Test
  void tellsScriptsOfAKeyAndOfASetWhatItTellsPeople() throws IOException {
    Path key = folder.resolve("fresh.pem");

    assertThat(terminal.type("keygen", "--json", key.toString())).isZero();

    JsonNode made = new ObjectMapper().readTree(terminal.out.toString());
    assertThat(made.path("privateKeyFile").asText()).isEqualTo(key.toString());
    assertThat(made.path("publicKeyFile").asText()).isEqualTo(key + ".pub");
    assertThat(made.path("publicKey").asText()).startsWith("MCowBQYDK2VwAyEA");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(terminal.type("sign", "--json", "--notice", notice.toString(), "--key", "" + key))
        .isZero();
    JsonNode signed = new ObjectMapper().readTree(terminal.out.toString());
    assertThat(signed.path("set").asText()).isEqualTo(set.toString());
    assertThat(signed.path("publishedAt").asText()).isEqualTo("2026-11-22T10:00:00Z");
    assertThat(signed.path("keyIds").path(0)).isEqualTo(made.path("keyId"));
    assertThat(signed.path("openKeyFiles").path(0).asText()).isEqualTo(key.toString());
    assertThat(signed.path("documents").asInt()).isEqualTo(FILES.length);
    assertThat(signed.path("problems")).isEmpty();
  }

  @Test
  void saysWhatIsWrongWithAKey() throws IOException {
    Path open = Files.writeString(folder.resolve("open"), "-----BEGIN PUBLIC KEY-----");

    assertThat(sign(folder.resolve("absent"))).isEqualTo(2);
    assertThat(terminal.err.toString()).contains("There is no file");
    assertThat(sign(open)).isEqualTo(2);
    assertThat(terminal.err.toString()).contains("holds no private key");
    assertThat(set).doesNotExist();
  }

  @Test
  void commandsSayThatAnEditIsNotSignedYet() throws IOException {
    sign(oldKey);
    clock.forward(Duration.ofMinutes(1));
    assertThat(terminal.type("set", "New.", "--add", "--notice", notice.toString())).isZero();
    assertThat(terminal.out.toString()).contains("has been edited since it was signed");

    assertThat(terminal.type("check", notice.toString())).isEqualTo(1);
    assertThat(terminal.out.toString()).contains("Sign it again");
    assertThat(terminal.type("check", "--json", notice.toString())).isEqualTo(1);
    assertThat(new ObjectMapper().readTree(terminal.out.toString()).path("signature").asText())
        .isEqualTo("outdated");
    assertThat(terminal.type("show", "--notice", notice.toString())).isZero();
    assertThat(terminal.out.toString()).contains("Sign it again");
    sign(oldKey);
    terminal.type("check", notice.toString());
    assertThat(terminal.out.toString()).contains("is served signed by k17abc6a4");
  }

  @Test
  void exportsTheSignedDocumentsAndTakesOldSignaturesAway() throws IOException {
    sign(oldKey, newKey);
    Path out = folder.resolve("out");
    String[] export = {"export", "--notice", notice.toString(), out.toString()};

    assertThat(terminal.type(export)).isZero();

    Path documents = out.resolve("www/v1");
    assertThat(Files.readString(documents.resolve("help.json"))).isEqualTo(golden("common.json"));
    assertThat(Files.readString(documents.resolve("help/accounting.json.sig")))
        .isEqualTo(golden("accounting.json.sig"));
    Files.writeString(notice, "{\"userMessage\": \"Edited.\"}");
    assertThat(terminal.type(export)).isZero();
    assertThat(terminal.out.toString()).contains("Sign it again");
    assertThat(documents.resolve("help.json.sig")).doesNotExist();
    assertThat(documents.resolve("help/accounting.json.sig")).doesNotExist();
  }

  private Path privateFile(String name) throws IOException {
    Path file = Files.write(folder.resolve(name), GoldenSignatures.file(name));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private int sign(Path... keys) {
    String[] arguments = new String[3 + 2 * keys.length];
    arguments[0] = "sign";
    arguments[1] = "--notice";
    arguments[2] = notice.toString();
    for (int i = 0; i < keys.length; i++) {
      arguments[3 + 2 * i] = "--key";
      arguments[4 + 2 * i] = keys[i].toString();
    }
    return terminal.type(arguments);
  }

  private static HttpResponse<String> canonical(TestServer server, String app) {
    return server.get("/v1/help?lang=*&app=" + app);
  }

  private static void awaitBody(TestServer server, String text) {
    await().atMost(Duration.ofSeconds(5)).until(() -> canonical(server, "x").body().contains(text));
  }

  private static Optional<String> signature(HttpResponse<String> answer) {
    return answer.headers().firstValue(Signatures.HEADER);
  }

  private static JsonNode health(TestServer server) throws IOException {
    JsonNode health = new ObjectMapper().readTree(server.get("/observe/health").body());
    return health.at("/checks/1/data");
  }

  private static String golden(String name) {
    return new String(GoldenSignatures.file(name), name.endsWith(".sig") ? US_ASCII : UTF_8);
  }
}
