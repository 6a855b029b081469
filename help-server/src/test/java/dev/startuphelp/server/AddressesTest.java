package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One answer for one address, however somebody else has asked before. Over raw sockets. */
final class AddressesTest {

  private static final String NOTICE = "{\"userMessage\": \"Down.\"}";

  /** What everybody asks for. */
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/index.html",
          "/admin",
          "/admin/",
          "/admin/index.html",
          "/v1/help",
          "/v1/help/",
          "/nowhere",
          "/admin/nowhere");

  /** Other ways to write some of them, and what led to redirects elsewhere. */
  private static final List<String> ODD =
      List.of(
          "//evil.example/..",
          "//evil.example/%2e%2e",
          "//evil.example/%2e%2e/",
          "//evil.example/%252e%252e",
          "/x/..",
          "/x/../",
          "/./",
          "/x/.%2e",
          "/x%2f..",
          "/\\evil.example/..",
          "/%5cevil.example/..",
          "/;x",
          "/;//evil.example/",
          "//",
          "///",
          "/admin//evil.example/..",
          "/admin/x/..",
          "/admin/x/%2e%2e",
          "/admin/;x",
          "/admin;x",
          "/admin//",
          "/admin/../admin",
          "//evil.example/../admin",
          "//evil.example/../admin/x/..",
          "/admin\\..\\",
          "/v1//help",
          "/v1/x/../help",
          "/v1/%68elp",
          "//observe/health",
          "/x/../observe/health",
          "http://evil.example//x/..",
          "http://evil.example/admin/x/..",
          "http://anna:secret@evil.example/",
          "http://evil.example",
          "evil.example/..",
          "mailto:anna",
          "*");

  @TempDir private static Path folder;
  @TempDir private static Path other;
  private static TestServer server;
  private static List<String> fresh;

  @BeforeAll
  static void start() {
    try (TestServer untouched = TestServer.administered(folder, NOTICE, AdminAccess.PASSWORDS)) {
      fresh = answers(untouched);
    }
    server = TestServer.administered(other, NOTICE, AdminAccess.PASSWORDS);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> answers(TestServer server) {
    List<String> answers = new ArrayList<>();
    for (String address : ADDRESSES) {
      answers.add(answer(server, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      answers.add(answer(server, "HEAD " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      answers.add(answer(server, "GET " + address + " HTTP/1.0\r\n\r\n"));
      answers.add(
          answer(
              server, "GET http://a.example" + address + " HTTP/1.1\r\nHost: a.example\r\n\r\n"));
    }
    return answers;
  }

  /** All of it, but for the time. */
  private static String answer(TestServer server, String request) {
    try (RawConnection connection = new RawConnection(server.port())) {
      return connection.send(request).finish().replaceFirst("(?i)\r\ndate: [^\r]*", "");
    }
  }

  static List<String> odd() {
    return ODD;
  }

  private static List<String> requestsFor(String target) {
    return List.of(
        "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET " + target + " HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "HEAD " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "POST " + target + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n",
        "GET " + target + " HTTP/1.0\r\n\r\n");
  }

  @ParameterizedTest
  @MethodSource("odd")
  void anotherNameForAnAddressIsRefusedAndChangesNothing(String target) {
    for (String request : requestsFor(target)) {
      assertThat(answer(server, request))
          .startsWith("HTTP/1.1 400 ")
          .doesNotContainIgnoringCase("\r\nlocation:")
          .doesNotContain("evil.example", "secret");
    }

    assertThat(answers(server)).isEqualTo(fresh);
  }

  @Test
  void onlyRedirectIsFixed() {
    String location = "\r\nlocation: /admin/\r\n";
    for (String target :
        List.of("/admin", "/admin?x=//evil.example", "http://evil.example/admin")) {
      String answer = answer(server, "GET " + target + " HTTP/1.1\r\nHost: evil.example\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 308 ").containsIgnoringCase(location);
      assertThat(answer).doesNotContain("evil.example");
    }
  }

  @Test
  void hostIsInNoAnswer() {
    for (String address : ADDRESSES) {
      String request = "GET " + address + " HTTP/1.1\r\nHost: evil.example\r\n";

      assertThat(answer(server, request + "X-Forwarded-Host: evil.example\r\n\r\n"))
          .isEqualTo(answer(server, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .doesNotContain("evil.example");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
        "GET //evil.example/..\r\n"
      })
  void otherVersionsOfHttpAreRefusedAndChangeNothing(String request) {
    assertThat(answer(server, request)).doesNotContain("200 OK", "evil.example");
    assertThat(answers(server)).isEqualTo(fresh);
  }

  @Test
  void offerOfHttp2IsPassedOver() {
    String upgrade =
        "Connection: Upgrade, HTTP2-Settings\r\n"
            + "Upgrade: h2c\r\n"
            + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n";

    assertThat(answer(server, "GET /x/.. HTTP/1.1\r\nHost: localhost\r\n" + upgrade + "\r\n"))
        .startsWith("HTTP/1.1 400 ");
    assertThat(answers(server)).isEqualTo(fresh);
  }
}
