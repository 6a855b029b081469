package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the HTTP table for the help document, over real sockets. */
final class HelpHttpTest {

  private static final String NOTICE =
      """
      {
        "notices": [
          {"userMessage": {"en": "Down.", "ru": "Не работает."}, "validUntil": "2026-11-22T11:00:00Z"},
          {"userMessage": "Only accounting.", "applications": ["accounting"]}
        ],
        "helpText": {"en": "Call us.", "ru": "Позвоните."}
      }
      """;

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.serving(folder, NOTICE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("absent");
  }

  @Test
  void canonicalAnswerHasAllLanguagesAndDependsOnNobody() {
    HttpResponse<String> answer = server.get("/v1/help?lang=*", "Accept-Language", "ru");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"en\":\"Down.\",\"ru\":\"Не работает.\"");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(header(answer, "Cache-Control"))
        .isEqualTo("public, max-age=30, stale-while-revalidate=0, stale-if-error=86400");
    assertThat(header(answer, "Vary")).isEqualTo("absent");
    assertThat(header(answer, "Content-Language")).isEqualTo("absent");
    assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(header(answer, "Date")).endsWith("GMT");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void negotiatedAnswerFollowsTheLanguageHeaderAndSaysSo() {
    HttpResponse<String> answer = server.get("/v1/help", "Accept-Language", "de, ru;q=0.8");

    assertThat(answer.body()).contains("\"userMessage\":\"Не работает.\"", "\"Позвоните.\"");
    assertThat(header(answer, "Content-Language")).isEqualTo("ru");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Language");
    assertThat(header(answer, "Cache-Control"))
        .isEqualTo("public, max-age=30, stale-while-revalidate=0, stale-if-error=3569");
  }

  @Test
  void languageInTheAddressNeedsNoVary() {
    HttpResponse<String> answer = server.get("/v1/help?lang=ru", "Accept-Language", "en");

    assertThat(answer.body()).contains("\"userMessage\":\"Не работает.\"");
    assertThat(header(answer, "Vary")).isEqualTo("absent");
    assertThat(header(answer, "Content-Language")).isEqualTo("ru");
  }

  @Test
  void excludedLanguageIsNotChosenWhileAnotherIsWanted() {
    HttpResponse<String> answer = server.get("/v1/help", "Accept-Language", "en;q=0, ru;q=0.1");

    assertThat(header(answer, "Content-Language")).isEqualTo("ru");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "en;q=5", "x,,;;", "\u00e9"})
  void malformedLanguageHeaderCountsAsAbsent(String acceptLanguage) {
    HttpResponse<String> answer = server.get("/v1/help", "Accept-Language", acceptLanguage);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Language")).isEqualTo("en");
  }

  @Test
  void endlessLanguageHeaderCountsAsAbsent() {
    HttpResponse<String> answer =
        server.get("/v1/help", "Accept-Language", "ru,".repeat(300) + "ru");

    assertThat(header(answer, "Content-Language")).isEqualTo("en");
  }

  @Test
  void applicationGetsItsNoticesAndAnUnknownOneTheCommonDocument() {
    assertThat(server.get("/v1/help?app=accounting&lang=*").body()).contains("Only accounting.");
    assertThat(server.get("/v1/help?app=payroll&lang=*").body())
        .isEqualTo(server.get("/v1/help?lang=*").body())
        .doesNotContain("accounting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app=",
        "app=a%20b",
        "app=a/b",
        "app=a&app=b",
        "app=%D0%B0",
        "lang=",
        "lang=en_US",
        "lang=**",
        "lang=en&lang=ru",
        "lang=abcdefghi",
        "lang=aa-bbbbbbbb-cccccccc-dddddddd-eeeeeeee"
      })
  void badParameterIsAProblemThatNamesIt(String query) {
    HttpResponse<String> answer = server.get("/v1/help?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(answer.body())
        .contains("\"status\":400", "The parameter " + query.replaceAll("=.*", ""));
  }

  @Test
  void applicationOfSixtyFourCharactersIsAllowedAndOneMoreIsNot() {
    assertThat(server.get("/v1/help?app=" + "a".repeat(64)).statusCode()).isEqualTo(200);
    assertThat(server.get("/v1/help?app=" + "a".repeat(65)).statusCode()).isEqualTo(400);
  }

  @Test
  void unknownParametersAreIgnored() {
    assertThat(server.get("/v1/help?lang=*&token=x").body())
        .isEqualTo(server.get("/v1/help?lang=*").body());
  }

  @Test
  void everyOriginMayReadAndSeesTheHeadersOfTime() {
    HttpResponse<String> answer = server.get("/v1/help", "Origin", "https://app.example.com");

    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(answer, "Access-Control-Expose-Headers"))
        .isEqualTo("Date, Age, ETag, Retry-After, Startup-Help-Signature");
  }

  @Test
  void notModifiedHasAllHeadersButNoContentLengthAndTheConnectionGoesOn() {
    try (RawConnection connection = new RawConnection(server.port())) {
      String etag = connection.request("GET /v1/help?lang=ru").read().header("ETag").orElseThrow();

      RawConnection.Answer answer =
          connection.request("GET /v1/help?lang=ru", "If-None-Match: \"other\", W/" + etag).read();

      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.header("Content-Length")).isEmpty();
      assertThat(answer.header("Transfer-Encoding")).isEmpty();
      assertThat(answer.header("ETag")).contains(etag);
      assertThat(answer.header("Content-Language")).contains("ru");
      assertThat(answer.header("Date")).isPresent();
      assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
      assertThat(answer.header("Cache-Control").orElseThrow()).startsWith("public, max-age=30");
      assertThat(connection.request("GET /v1/help?lang=*").read().status()).isEqualTo(200);
    }
  }

  @Test
  void notModifiedOfTheNegotiatedAnswerKeepsVary() {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawConnection.Answer answer = connection.request("GET /v1/help", "If-None-Match: *").read();

      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.header("Vary")).contains("Accept-Language");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "garbage", "\"\"", "W/\"other\", \"more\""})
  void otherTagsGetTheWholeAnswer(String ifNoneMatch) {
    assertThat(server.get("/v1/help", "If-None-Match", ifNoneMatch).statusCode()).isEqualTo(200);
  }

  @Test
  void headHasTheLengthOfGetAndNoBody() {
    try (RawConnection connection = new RawConnection(server.port())) {
      String length =
          connection.request("GET /v1/help?lang=*").read().header("Content-Length").orElseThrow();

      RawConnection.Answer answer = connection.request("HEAD /v1/help?lang=*").readHead();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Length")).contains(length);
      assertThat(connection.request("GET /v1/help").read().head().get(0)).startsWith("HTTP/1.1 ");
    }
  }

  @Test
  void headOfAProblemHasNoBodyEither() {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("HEAD /nowhere").readHead().status()).isEqualTo(404);
      assertThat(connection.request("GET /v1/help").read().status()).isEqualTo(200);
    }
  }

  @Test
  void postIsAnsweredLikeGetAndItsBodyDropped() {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send("POST /v1/help?lang=* HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");

      RawConnection.Answer answer = connection.read();

      assertThat(answer.body()).isEqualTo(server.get("/v1/help?lang=*").body());
      assertThat(connection.request("GET /v1/help").read().status()).isEqualTo(200);
    }
  }

  @Test
  void postThatIsTooLargeIsRefused() {
    HttpResponse<String> answer = server.post("/v1/help", new byte[17 * 1024]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void postOfUnknownLengthIsRefusedWhenItGrowsTooLarge() {
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send(
          "POST /v1/help HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
              + ("1000\r\n" + "x".repeat(4096) + "\r\n").repeat(5)
              + "0\r\n\r\n");

      RawConnection.Answer answer = connection.read();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(connection.request("GET /v1/help").read().status())
          .as("the next request on the same connection")
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
  void otherMethodsAreRefusedWithTheAllowedOnes(String method) {
    HttpResponse<String> answer = server.method(method, "/v1/help");

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  @Test
  void preflightIsAnsweredWithoutContent() {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawConnection.Answer answer =
          connection
              .request(
                  "OPTIONS /v1/help",
                  "Origin: https://app.example.com",
                  "Access-Control-Request-Method: GET",
                  "Access-Control-Request-Headers: if-none-match")
              .read();

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.header("Content-Length")).isEmpty();
      assertThat(answer.header("Access-Control-Allow-Origin")).contains("*");
      assertThat(answer.header("Access-Control-Allow-Methods").orElseThrow()).contains("GET");
      assertThat(answer.header("Access-Control-Allow-Headers").orElseThrow())
          .contains("If-None-Match");
      assertThat(connection.request("GET /v1/help").read().status()).isEqualTo(200);
    }
  }

  @Test
  void unknownAddressIsAProblem() {
    HttpResponse<String> answer = server.get("/v2/help");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("/v1/help");
  }

  @Test
  void endlessHeadersAreRefusedAndTheConnectionClosed() {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawConnection.Answer answer =
          connection.request("GET /v1/help", "X: " + "x".repeat(17 * 1024)).read();

      assertThat(answer.status()).isEqualTo(431);
      assertThat(answer.header("Content-Type")).contains("application/problem+json");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void endlessQueryIsRefused() {
    HttpResponse<String> answer = server.get("/v1/help?x=" + "x".repeat(5_000));

    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void negotiatedLifetimesShrinkTowardsTheEndOfAnActiveNotice(@TempDir Path other) {
    try (TestServer own = TestServer.serving(other, NOTICE)) {
      own.clock.set(Instant.parse("2026-11-22T10:59:40.300Z"));
      assertThat(header(own.get("/v1/help"), "Cache-Control"))
          .isEqualTo("public, max-age=18, stale-while-revalidate=0, stale-if-error=0");

      own.clock.forward(Duration.ofSeconds(10));
      assertThat(header(own.get("/v1/help"), "Cache-Control")).contains("max-age=8,");
      assertThat(header(own.get("/v1/help?lang=*"), "Cache-Control")).contains("max-age=30,");
    }
  }

  @Test
  void dateIsTheSecondInWhichItIsAnswered(@TempDir Path other) {
    try (TestServer own = TestServer.serving(other, NOTICE)) {
      own.clock.set(Instant.parse("2026-11-01T09:59:59.999Z"));
      assertThat(header(own.get("/v1/help"), "Date")).isEqualTo("Sun, 01 Nov 2026 09:59:59 GMT");

      own.clock.forward(Duration.ofMillis(1));
      assertThat(header(own.get("/v1/help"), "Date")).isEqualTo("Sun, 01 Nov 2026 10:00:00 GMT");
      assertThat(header(own.send("POST", "/v1/help?lang=*", "x"), "Date"))
          .isEqualTo("Sun, 01 Nov 2026 10:00:00 GMT");
    }
  }

  @Test
  void noticeEndsOnTimeWithoutAnyEdit(@TempDir Path other) {
    try (TestServer own = TestServer.serving(other, NOTICE)) {
      assertThat(own.get("/v1/help").body()).contains("Down.");

      own.clock.set(Instant.parse("2026-11-22T11:00:00Z"));
      assertThat(own.get("/v1/help").body()).doesNotContain("Down.").contains("Call us.");

      own.clock.set(TestServer.TEN); // Somebody has put the clock back.
      assertThat(own.get("/v1/help").body()).contains("Down.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Range: bytes=9999999999999999999999-",
        "Range: bytes=100-199",
        "If-Modified-Since: yesterday",
        "If-Unmodified-Since: 0"
      })
  void headersOfAFileThatMayBeIgnoredAre(String header) {
    String[] parts = header.split(": ", -1);

    HttpResponse<String> answer = server.get("/", parts[0], parts[1]);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(server.get("/").body());
  }
}
