package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Expectations.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HttpReplyClassificationTest {

  private static final Route HTTP = Route.to(URI.create("http://srv.example.com/api"));
  private static final Route HTTPS = Route.to(URI.create("https://srv.example.com/api"));
  private static final String PAGE = "<!DOCTYPE html><html><body>Welcome</body></html>";

  static Stream<Arguments> replies() {
    return Stream.of(
        reply(-1, "", Situation.NOT_HTTP),
        reply(400, "", Situation.REQUEST_REJECTED),
        reply(400, "{\"error\":\"invalid_grant\"}", Situation.LOGIN_REJECTED),
        reply(
            400,
            "<center>The plain HTTP request was sent to HTTPS port</center>",
            Situation.HTTPS_REQUIRED),
        reply(400, "Client sent an HTTP request to an HTTPS server.\n", Situation.HTTPS_REQUIRED),
        reply(
            400,
            "<center>No required SSL certificate was sent</center>",
            Situation.TLS_CLIENT_CERT_REQUIRED),
        reply(
            400, "<center>The SSL certificate error</center>", Situation.TLS_CLIENT_CERT_REJECTED),
        reply(400, "<title>400 Request Header Or Cookie Too Large", Situation.HEADERS_TOO_LARGE),
        reply(414, "", Situation.HEADERS_TOO_LARGE),
        reply(403, PAGE, Situation.PROXY_BLOCKED, "Server", "Zscaler/6.2"),
        reply(200, "<html>FortiGuard Web Filter</html>", Situation.PROXY_BLOCKED),
        reply(200, "<?xml version='1.0'?><html xmlns='x'>", Situation.CAPTIVE_PORTAL),
        reply(401, "", Situation.LOGIN_REJECTED),
        reply(
            401,
            "",
            Situation.SESSION_EXPIRED,
            "WWW-Authenticate",
            "Bearer realm=\"x\", error=\"invalid_token\""),
        reply(401, "", Situation.LOGIN_REJECTED, "WWW-Authenticate", "Bearer"),
        reply(402, "", Situation.LOGIN_REJECTED, "Server", "1C:Enterprise"),
        reply(402, "", Situation.REQUEST_REJECTED),
        reply(403, "", Situation.ACCESS_DENIED),
        reply(
            403,
            "{\"descr\":\"Начало сеанса с информационной базой запрещено.\"}",
            Situation.SESSIONS_LOCKED),
        reply(403, PAGE, Situation.ACCESS_DENIED, "Content-Type", "text/html"),
        reply(403, PAGE, Situation.PROXY_BLOCKED, "Via", "1.1 proxy.corp (squid/5.7)"),
        reply(403, PAGE, Situation.ACCESS_DENIED, "Via", "1.1 abc.cloudfront.net (CloudFront)"),
        reply(403, PAGE, Situation.PROXY_BLOCKED, "X-Squid-Error", "ERR_ACCESS_DENIED 0"),
        reply(503, PAGE, Situation.PROXY_TUNNEL_FAILED, "X-Squid-Error", "ERR_DNS_FAIL 0"),
        reply(404, "", Situation.SERVICE_NOT_FOUND),
        reply(405, "", Situation.SERVICE_NOT_FOUND),
        reply(407, "", Situation.PROXY_AUTH_REQUIRED),
        reply(408, "", Situation.REQUEST_TIMEOUT),
        reply(410, "", Situation.SERVICE_GONE),
        reply(422, "", Situation.REQUEST_REJECTED),
        reply(423, "", Situation.SESSIONS_LOCKED),
        reply(426, "", Situation.VERSION_MISMATCH),
        reply(426, "", Situation.HTTPS_REQUIRED, "Upgrade", "TLS/1.2, HTTP/1.1"),
        reply(429, "", Situation.TOO_MANY_REQUESTS),
        reply(431, "", Situation.HEADERS_TOO_LARGE),
        reply(440, "", Situation.SESSION_EXPIRED),
        reply(500, "", Situation.SERVER_ERROR),
        reply(501, "", Situation.SERVER_ERROR),
        reply(502, "", Situation.BAD_GATEWAY),
        reply(503, "", Situation.SERVER_UNAVAILABLE),
        reply(503, "", Situation.MAINTENANCE, "Retry-After", "120"),
        reply(503, "", Situation.MAINTENANCE, "Retry-After", "Sun, 22 Nov 2026 14:00:00 GMT"),
        reply(504, "", Situation.GATEWAY_TIMEOUT),
        reply(511, "", Situation.CAPTIVE_PORTAL),
        reply(522, "", Situation.GATEWAY_TIMEOUT),
        reply(301, "", Situation.SERVICE_MOVED, "Location", "http://new.example.com/api"),
        reply(308, "", Situation.SERVICE_MOVED, "Location", "/other"),
        reply(301, "", Situation.HTTPS_REQUIRED, "Location", "https://srv.example.com/api"),
        reply(302, "", Situation.CAPTIVE_PORTAL, "Location", "http://login.hotel.example/?a=b"),
        reply(302, "", Situation.REDIRECT_LOOP, "Location", "/api"),
        reply(302, "", Situation.SESSION_EXPIRED, "Location", "/login?from=/api"),
        reply(302, "", Situation.REDIRECT_LOOP, "Location", "::not a url"),
        reply(200, PAGE, Situation.CAPTIVE_PORTAL, "Content-Type", "text/html"),
        reply(200, PAGE, Situation.CAPTIVE_PORTAL, "Content-Type", "application/json"),
        reply(200, "", Situation.EMPTY_RESPONSE),
        reply(204, "", Situation.EMPTY_RESPONSE),
        reply(200, "hello", Situation.UNEXPECTED_CONTENT, "Content-Type", "text/plain"),
        reply(200, "not json", Situation.MALFORMED_RESPONSE, "Content-Type", "application/json"),
        reply(200, "{\"a\":", Situation.RESPONSE_TRUNCATED, "Content-Length", "100"));
  }

  @ParameterizedTest
  @MethodSource("replies")
  void tellsTheSituation(HttpReply reply, Situation expected) {
    assertThat(Evidence.of(reply, HTTP)).satisfies(is(expected));
  }

  @Test
  void aPageOverHttpsIsTheServersOwn() {
    HttpReply page = new HttpReply(200, Map.of("Content-Type", List.of("text/html")), PAGE);

    assertThat(Evidence.of(page, HTTPS)).satisfies(is(Situation.UNEXPECTED_CONTENT));
  }

  @Test
  void countsTheTimeToWaitFromTheServersOwnClock() {
    HttpReply reply =
        new HttpReply(
            503,
            Map.of(
                "Retry-After", List.of("Sun, 22 Nov 2026 14:00:00 GMT"),
                "Date", List.of("Sun, 22 Nov 2026 13:30:00 GMT")),
            "");

    assertThat(FailureClassifier.classify(Evidence.of(reply, HTTP)).facts())
        .containsEntry("retryAfter", "1800")
        .containsEntry("status", "503");
  }

  @Test
  void aTimeToWaitWithoutSenseIsNotTold() {
    for (String value :
        List.of("soon", "-5", "99999999999999999999", "Sun, 22 Nov 2026 14:00:00 GMT")) {
      HttpReply reply = new HttpReply(429, Map.of("Retry-After", List.of(value)), "");

      assertThat(FailureClassifier.classify(Evidence.of(reply, HTTP)).facts())
          .doesNotContainKey("retryAfter");
    }
  }

  @Test
  void theNewAddressOfAServiceIsToldWithoutItsSecrets() {
    HttpReply reply =
        new HttpReply(
            301,
            Map.of("Location", List.of("https://a:s3cr3t@new.example.com/v2?token=s3cr3t")),
            "");

    assertThat(FailureClassifier.classify(Evidence.of(reply, HTTP)).facts())
        .containsEntry("location", "https://new.example.com/v2");
  }

  @Test
  void acceptsHeadersAsHttpUrlConnectionGivesThem() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put(null, List.of("HTTP/1.1 503 Service Unavailable"));
    headers.put("Retry-After", List.of("5"));

    assertThat(Evidence.of(HttpReply.of(503, headers, null), HTTP))
        .satisfies(is(Situation.MAINTENANCE));
  }

  @Test
  void theTechnicalLineTellsWhatTheServerSaid() {
    HttpReply reply =
        new HttpReply(
            503,
            Map.of("content-type", List.of("application/problem+json")),
            "{\"type\":\"about:blank\",\"title\":\"Out of order\",\"detail\":\"The index is being"
                + " rebuilt\"}");

    assertThat(Evidence.of(reply, HTTP).technicalLine())
        .isEqualTo("HTTP 503: Out of order. The index is being rebuilt");
  }

  private static Arguments reply(int status, String body, Situation expected) {
    return arguments(new HttpReply(status, Map.of(), body), expected);
  }

  private static Arguments reply(
      int status, String body, Situation expected, String header, String value) {
    return arguments(new HttpReply(status, Map.of(header, List.of(value)), body), expected);
  }
}
