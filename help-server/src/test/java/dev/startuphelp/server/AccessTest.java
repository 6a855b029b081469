package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.access.Peers;
import dev.startuphelp.server.access.Role;
import dev.startuphelp.server.access.TokenHash;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and who does not, over real HTTP. */
final class AccessTest {

  private static final String SESSION = "/v1/admin/session";
  private static final String[] OWN = {"Startup-Help-Admin", "1"};

  @TempDir private Path folder;
  private TestServer server;

  @AfterEach
  void stop() {
    server.close();
  }

  private void start(AccessSettings access) {
    server = TestServer.administered(folder, "{\"userMessage\": \"Secret plan.\"}", access);
  }

  private void start() {
    start(AdminAccess.PASSWORDS);
  }

  private HttpResponse<String> signIn(String name, String password, String... headers) {
    String body = "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
    return server.send("POST", SESSION, body, with(headers, OWN));
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin/",
        "/admin",
        "/v1/admin/notice",
        SESSION,
        "/admin/index.html",
        "/v1/admin"
      })
  void nothingIsThereWithoutAPassword(String path) {
    start(AccessSettings.OFF);

    assertThat(server.get(path).statusCode()).isEqualTo(404);
    assertThat(server.send("POST", path, "{}", OWN).statusCode()).isEqualTo(404);
  }

  @Test
  void signInGivesASessionThatLetsInAndSignOutEndsIt() {
    start();

    HttpResponse<String> answer = signIn("anna", "correct horse");
    String[] headers = with(OWN, "Cookie", cookie(answer));

    assertThat(answer.body()).contains("\"name\":\"anna\"", "\"role\":\"editor\"");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Domain");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(server.get(SESSION, headers).body()).contains("anna");
    assertThat(server.send("DELETE", SESSION, "", headers).statusCode()).isEqualTo(204);
    assertThat(server.get(SESSION, headers).statusCode()).isEqualTo(401);
  }

  @Test
  void sessionThatWasPlantedBeforeTheSignInIsWorthNothing() {
    start();
    String planted = "startup-help-session=" + "A".repeat(43);

    HttpResponse<String> answer = signIn("anna", "correct horse", "Cookie", planted);

    assertThat(cookie(answer)).isNotEqualTo(planted);
    assertThat(server.get(SESSION, with(OWN, "Cookie", planted)).statusCode()).isEqualTo(401);
  }

  @Test
  void newSignInEndsTheSessionBefore() {
    start();
    String first = cookie(signIn("anna", "correct horse"));

    signIn("anna", "correct horse", "Cookie", first);

    assertThat(server.get(SESSION, with(OWN, "Cookie", first)).statusCode()).isEqualTo(401);
  }

  @Test
  void sessionEndsWhenIdleAndInAnyCase() {
    start();
    String session = cookie(signIn("anna", "correct horse"));
    String[] watching = {"Startup-Help-Admin", "watching", "Cookie", session};
    server.clock.forward(Duration.ofMinutes(20));
    assertThat(server.get(SESSION, watching).statusCode()).isEqualTo(200);
    server.clock.forward(Duration.ofMinutes(11));
    assertThat(server.get(SESSION, with(OWN, "Cookie", session)).statusCode()).isEqualTo(401);

    String[] busy = with(OWN, "Cookie", cookie(signIn("anna", "correct horse")));
    for (int i = 0; i < 35; i++) {
      assertThat(server.get(SESSION, busy).statusCode()).isEqualTo(200);
      server.clock.forward(Duration.ofMinutes(20));
    }
    server.clock.forward(Duration.ofMinutes(21));
    assertThat(server.get(SESSION, busy).statusCode()).isEqualTo(401);
  }

  @Test
  void wrongPasswordAndWrongNameAreAnsweredAlike() {
    start();

    HttpResponse<String> password = signIn("anna", "wrong");
    HttpResponse<String> name = signIn("nobody", "correct horse");

    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(name.statusCode()).isEqualTo(401);
    assertThat(name.body()).isEqualTo(password.body());
    assertThat(name.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void guessingIsSlowedButNobodyIsLockedOutForLong() {
    start();
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("nobody", "guess" + i).statusCode()).isEqualTo(401);
    }

    HttpResponse<String> refused = signIn("anna", "correct horse");
    server.clock.forward(Duration.ofSeconds(30));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(signIn("anna", "correct horse").statusCode()).isEqualTo(200);
  }

  @Test
  void manySignInsAtOnceGainNothing() {
    start();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> signIn("anna", "guess" + i).statusCode(), threads))
              .toList();

      List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();

      assertThat(statuses).containsOnly(401, 429);
      assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
    }
  }

  @Test
  void personIsNotSlowedByWhatOthersGuessAboutTheName() {
    start(AdminAccess.PROXIED);
    HttpResponse<String> before = signIn("anna", "correct horse", "X-Forwarded-For", "192.0.2.1");
    String browser = before.headers().allValues("Set-Cookie").get(1);
    for (int i = 0; i < 100; i++) {
      signIn("anna", "guess", "X-Forwarded-For", "198.51.100." + i);
    }
    for (int i = 0; i < 5; i++) {
      signIn("anna", "guess", "X-Forwarded-For", "192.0.2.1");
    }

    assertThat(browser)
        .startsWith("startup-help-browser=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=7776000");
    assertThat(signIn("anna", "correct horse", "X-Forwarded-For", "203.0.113.9").statusCode())
        .isEqualTo(200);
    assertThat(signIn("anna", "correct horse", "X-Forwarded-For", "192.0.2.1").statusCode())
        .isEqualTo(429);
    assertThat(
            signIn(
                    "anna",
                    "correct horse",
                    "X-Forwarded-For",
                    "192.0.2.1",
                    "Cookie",
                    browser.split(";", 2)[0])
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void cookieOfAKnownBrowserLetsNobodyIn() {
    start();
    String browser =
        signIn("anna", "correct horse").headers().allValues("Set-Cookie").get(1).split(";", 2)[0];

    assertThat(server.get(SESSION, with(OWN, "Cookie", browser)).statusCode()).isEqualTo(401);
    assertThat(signIn("anna", "wrong", "Cookie", browser).statusCode()).isEqualTo(401);
  }

  @Test
  void tokenLetsAScriptInAndIsKeptAsAHashOnly() {
    String token = "Tq3lZ0N0pQe7yq8c0o1h6B9mJrXvWkUuYdSfGaHiLwE";
    start(
        new AccessSettings(
            List.of(),
            List.of(new AccessSettings.Token("deploy", Role.VIEWER, TokenHash.of(token))),
            null,
            null,
            Duration.ofMinutes(30),
            Duration.ofHours(12)));

    assertThat(server.get(SESSION, "Authorization", "Bearer " + token).body()).contains("deploy");
    assertThat(server.get(SESSION, "Authorization", "Bearer " + token + "x").statusCode())
        .isEqualTo(401);
    assertThat(server.get(SESSION, "Authorization", TokenHash.of(token).text()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void headerOfTheProxyCountsOnlyFromTheProxy() {
    start(AdminAccess.PROXIED);
    assertThat(server.get(SESSION, with(OWN, "X-User", "boris")).body())
        .contains("\"name\":\"boris\"", "\"role\":\"viewer\"", "\"means\":\"proxy\"");
    assertThat(server.get(SESSION, with(OWN, "X-User", "anna")).body()).contains("editor");
    assertThat(server.get(SESSION, with(OWN, "X-User", "anna", "X-User", "boris")).statusCode())
        .isEqualTo(401);
    server.close();

    start(AdminAccess.proxiedFrom("192.0.2.1"));
    assertThat(server.get(SESSION, with(OWN, "X-User", "anna")).statusCode()).isEqualTo(401);
  }

  @Test
  void whatTheBrowserSendsByItselfCountsOnlyForTheOwnPage() {
    start(AdminAccess.PROXIED);
    String session = cookie(signIn("anna", "correct horse"));
    for (String[] ambient : new String[][] {{"Cookie", session}, {"X-User", "anna"}}) {
      assertThat(server.get(SESSION, ambient).statusCode()).isEqualTo(403);
      String[] own = with(ambient, OWN);
      assertThat(server.get(SESSION, own).statusCode()).isEqualTo(200);
      for (String site : List.of("cross-site", "same-site", "none")) {
        assertThat(server.get(SESSION, with(own, "Sec-Fetch-Site", site)).statusCode())
            .isEqualTo(403);
      }
      assertThat(server.get(SESSION, with(own, "Origin", "https://evil.example")).statusCode())
          .isEqualTo(403);
      assertThat(server.get(SESSION, with(own, "Origin", "null")).statusCode()).isEqualTo(403);
      assertThat(server.get(SESSION, with(own, "Origin", server.uri("").toString())).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void noOtherSitesPageMayAsk() {
    start();

    HttpResponse<String> preflight =
        server.send(
            "OPTIONS",
            SESSION,
            "",
            "Origin",
            "https://evil.example",
            "Access-Control-Request-Method",
            "POST");

    assertThat(preflight.statusCode()).isNotEqualTo(200).isNotEqualTo(204);
    assertThat(preflight.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(signIn("anna", "correct horse", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(server.send("POST", SESSION, "{}").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/admin", "/v1/admin/", "/v1/admin/notice", "/v1/admin/x", "/v1/admin/history"})
  void whoIsNotSignedInLearnsNothing(String path) {
    start();

    for (String method : List.of("GET", "PUT", "POST", "DELETE")) {
      HttpResponse<String> answer = server.send(method, path, method.equals("GET") ? "" : "{}");
      assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(401);
      assertThat(answer.body()).doesNotContain("Secret plan");
    }
  }

  @Test
  void underHttpsTheCookieIsTheHostsAlone() {
    start(
        new AccessSettings(
            AdminAccess.PASSWORDS.users(),
            List.of(),
            new AccessSettings.Proxy(Peers.of(List.of("127.0.0.1")), "X-User", Set.of()),
            null,
            Duration.ofMinutes(30),
            Duration.ofHours(12)));

    HttpResponse<String> answer = signIn("anna", "correct horse", "X-Forwarded-Proto", "https");

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-startup-help-session=")
        .contains("Secure", "Path=/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{", "\"x\"", "{\"name\": {\"a\": 1}}", "{\"name\": \"\\u0000\"}"})
  void signInWithSomethingElseIsRefused(String body) {
    start();

    assertThat(server.send("POST", SESSION, body, OWN).statusCode()).isIn(400, 401);
  }

  @Test
  void signInWithAHugeBodyIsRefused() {
    start();

    String body = "{\"name\": \"%s\"}".formatted("x".repeat(100_000));

    assertThat(server.send("POST", SESSION, body, OWN).statusCode()).isEqualTo(413);
  }
}
