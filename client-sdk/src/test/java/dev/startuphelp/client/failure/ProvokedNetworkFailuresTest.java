package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Expectations.is;
import static dev.startuphelp.client.failure.Expectations.isOneOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.ClientStack.Setting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Failures of the network, of HTTP and of proxies, provoked for real through every client stack.
 */
class ProvokedNetworkFailuresTest {

  private static final Setting USUAL =
      Setting.usual(new HandshakeCertificates.Builder().addPlatformTrustedCertificates().build());

  private FaultyServer server = FaultyServer.plain(socket -> {});

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void closedPort(ClientStack stack) {
    URI uri = URI.create("http://localhost:" + FaultyServer.closedPort() + "/");

    assertThat(stack.ask(uri, USUAL)).satisfies(is(Situation.CONNECTION_REFUSED));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void hostThatNobodyKnows(ClientStack stack) {
    URI uri = URI.create("http://no-such-host.invalid:8080/");

    // Where no name server can be reached, some stacks pass its error on and are told apart.
    assertThat(FailureClassifier.classify(stack.ask(uri, USUAL)).situation())
        .isIn(Situation.HOST_NOT_FOUND, Situation.DNS_UNAVAILABLE);
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatAcceptsAndHangs(ClientStack stack) {
    server = FaultyServer.plain(socket -> socket.getInputStream().readAllBytes());

    assertThat(stack.ask(server.http(), USUAL.impatient())).satisfies(is(Situation.READ_TIMEOUT));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatResetsTheConnection(ClientStack stack) {
    server =
        FaultyServer.plain(
            socket -> {
              FaultyServer.readRequest(socket);
              FaultyServer.reset(socket);
            });

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.CONNECTION_RESET));
  }

  @ParameterizedTest
  @EnumSource(ClientStack.class)
  void serverThatHangsUpWithoutAnAnswer(ClientStack stack) {
    server = FaultyServer.answering("");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.CONNECTION_CLOSED));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void bodyShorterThanItsLength(ClientStack stack) {
    server =
        FaultyServer.answering(
            "HTTP/1.1 200 OK\r\n"
                + "Content-Type: application/json\r\n"
                + "Content-Length: 100\r\n\r\n"
                + "{\"a\":");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.RESPONSE_TRUNCATED));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void chunkedBodyThatEndsEarly(ClientStack stack) {
    server =
        FaultyServer.answering(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n10\r\nwor");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.RESPONSE_TRUNCATED));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void chunkSizeThatIsNoNumber(ClientStack stack) {
    server =
        FaultyServer.answering(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.MALFORMED_RESPONSE));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, names = "OKHTTP")
  void bodyThatIsNotTheGzipItClaimsToBe(ClientStack stack) {
    server =
        FaultyServer.answering(
            "HTTP/1.1 200 OK\r\n"
                + "Content-Encoding: gzip\r\n"
                + "Content-Length: 20\r\n\r\n"
                + "abcdefghijklmnopqrst");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.MALFORMED_RESPONSE));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void serverOfAnotherKind(ClientStack stack) {
    server = FaultyServer.answering("220 mail.example.com ESMTP ready\r\n500 what?\r\n");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.NOT_HTTP));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void redirectsWithoutEnd(ClientStack stack) {
    server =
        FaultyServer.answering(
            "HTTP/1.1 302 Found\r\n"
                + "Location: /api\r\n"
                + "Connection: close\r\n"
                + "Content-Length: 0\r\n\r\n");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.REDIRECT_LOOP));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void headersThatAreTooLarge(ClientStack stack) {
    server = FaultyServer.answering("HTTP/1.1 200 OK\r\nX: " + "x".repeat(500_000) + "\r\n\r\n");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.HEADERS_TOO_LARGE));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void statusCodes(ClientStack stack) {
    Stream.of(
            status(
                "401 Unauthorized",
                "WWW-Authenticate: Basic realm=\"x\"",
                Situation.LOGIN_REJECTED),
            status(
                "401 Unauthorized",
                "WWW-Authenticate: Bearer error=\"invalid_token\"",
                Situation.SESSION_EXPIRED),
            status("403 Forbidden", "X: y", Situation.ACCESS_DENIED),
            status("404 Not Found", "X: y", Situation.SERVICE_NOT_FOUND),
            status("410 Gone", "X: y", Situation.SERVICE_GONE),
            status("423 Locked", "X: y", Situation.SESSIONS_LOCKED),
            status("429 Too Many Requests", "Retry-After: 60", Situation.TOO_MANY_REQUESTS),
            status("431 Request Header Fields Too Large", "X: y", Situation.HEADERS_TOO_LARGE),
            status("500 Internal Server Error", "X: y", Situation.SERVER_ERROR),
            status("502 Bad Gateway", "X: y", Situation.BAD_GATEWAY),
            status("503 Service Unavailable", "X: y", Situation.SERVER_UNAVAILABLE),
            status("503 Service Unavailable", "Retry-After: 3600", Situation.MAINTENANCE),
            status("504 Gateway Timeout", "X: y", Situation.GATEWAY_TIMEOUT),
            status("511 Network Authentication Required", "X: y", Situation.CAPTIVE_PORTAL))
        .forEach(
            expected -> {
              try (FaultyServer answering = FaultyServer.answering(expected.answer())) {
                assertThat(stack.ask(answering.http(), USUAL))
                    .as(expected.answer())
                    .satisfies(is(expected.situation()));
              }
            });
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void loginPageOfANetworkInPlaceOfTheAnswer(ClientStack stack) {
    String page = "<html><body><form action=/login>Wi-Fi</form></body></html>";
    server =
        FaultyServer.answering(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + page.length()
                + "\r\n\r\n"
                + page);

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.CAPTIVE_PORTAL));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void plainRequestToAnEncryptedPort(ClientStack stack) {
    server =
        FaultyServer.tls(
            new HandshakeCertificates.Builder()
                .heldCertificate(new HeldCertificate.Builder().build())
                .build()
                .sslContext(),
            socket -> {},
            FaultyServer.answer(""));

    // HttpURLConnection swallows the alert: only a probe can tell more.
    assertThat(stack.ask(server.http(), USUAL))
        .satisfies(
            stack == ClientStack.URL_CONNECTION
                ? isOneOf(Situation.CONNECTION_CLOSED, Situation.HTTPS_REQUIRED)
                : is(Situation.HTTPS_REQUIRED));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void proxyAtAClosedPort(ClientStack stack) {
    Setting setting =
        USUAL.through(
            Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", FaultyServer.closedPort()));

    assertThat(stack.ask(URI.create("http://srv.example.com/"), setting))
        .satisfies(is(Situation.PROXY_UNREACHABLE));
    assertThat(stack.ask(URI.create("https://srv.example.com/"), setting))
        .satisfies(is(Situation.PROXY_UNREACHABLE));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void proxyThatRefusesTheTunnel(ClientStack stack) {
    for (Expected expected :
        List.of(
            status(
                "407 Proxy Authentication Required",
                "Proxy-Authenticate: Basic realm=\"p\"",
                Situation.PROXY_AUTH_REQUIRED),
            status("403 Forbidden", "X: y", Situation.PROXY_BLOCKED),
            status("502 Bad Gateway", "X: y", Situation.PROXY_TUNNEL_FAILED),
            status("503 Service Unavailable", "X: y", Situation.PROXY_TUNNEL_FAILED))) {
      try (FaultyServer proxy = FaultyServer.answering(expected.answer())) {
        Setting setting = USUAL.through(Proxy.Type.HTTP, proxy.address());

        assertThat(stack.ask(URI.create("https://srv.example.com/"), setting))
            .as(expected.answer())
            .satisfies(is(expected.situation()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void proxyThatHangsUpOnTheTunnel(ClientStack stack) {
    server = FaultyServer.answering("");

    // java.net.http keeps no frames that tell who has hung up.
    assertThat(
            stack.ask(
                URI.create("https://srv.example.com/"),
                USUAL.through(Proxy.Type.HTTP, server.address())))
        .satisfies(
            stack == ClientStack.JAVA_HTTP
                ? isOneOf(Situation.CONNECTION_CLOSED, Situation.PROXY_TUNNEL_FAILED)
                : is(Situation.PROXY_TUNNEL_FAILED));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, names = "JAVA_HTTP")
  void contentLengthThatIsNoNumber(ClientStack stack) {
    server = FaultyServer.answering("HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\nx");

    assertThat(stack.ask(server.http(), USUAL)).satisfies(is(Situation.MALFORMED_RESPONSE));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "SOCKET")
  void proxyThatWantsALoginForAPlainRequest(ClientStack stack) {
    server =
        FaultyServer.answering(
            status(
                    "407 Proxy Authentication Required",
                    "Proxy-Authenticate: Basic realm=\"p\"",
                    Situation.UNKNOWN)
                .answer());

    assertThat(
            stack.ask(
                URI.create("http://srv.example.com/"),
                USUAL.through(Proxy.Type.HTTP, server.address())))
        .satisfies(is(Situation.PROXY_AUTH_REQUIRED));
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "JAVA_HTTP")
  void socksProxyThatRefuses(ClientStack stack) {
    for (int code = 1; code <= 5; code++) {
      byte reply = (byte) code;
      try (FaultyServer proxy = FaultyServer.plain(socket -> socks(socket, reply))) {
        Setting setting = USUAL.through(Proxy.Type.SOCKS, proxy.address());
        Situation expected =
            switch (code) {
              case 1 -> Situation.PROXY_TUNNEL_FAILED;
              case 2 -> Situation.PROXY_BLOCKED;
              case 3, 4 -> Situation.HOST_UNREACHABLE;
              default -> Situation.CONNECTION_REFUSED;
            };

        assertThat(stack.ask(URI.create("http://127.0.0.2:8080/"), setting))
            .as("SOCKS reply %d", code)
            .satisfies(is(expected));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = ClientStack.class, mode = Mode.EXCLUDE, names = "JAVA_HTTP")
  void socksProxyAtAClosedPort(ClientStack stack) {
    Setting setting =
        USUAL.through(
            Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", FaultyServer.closedPort()));

    assertThat(stack.ask(URI.create("http://127.0.0.2:8080/"), setting))
        .satisfies(is(Situation.PROXY_UNREACHABLE));
  }

  /** RFC 1928: greeting, no authentication, then the request is answered with this code. */
  private static void socks(Socket socket, byte code) throws IOException {
    socket.getInputStream().readNBytes(2 + 2);
    socket.getOutputStream().write(new byte[] {5, 0});
    socket.getOutputStream().flush();
    socket.getInputStream().readNBytes(4);
    socket.getOutputStream().write(new byte[] {5, code, 0, 1, 0, 0, 0, 0, 0, 0});
    socket.getOutputStream().flush();
    socket.shutdownOutput();
    socket.getInputStream().readAllBytes();
  }

  private record Expected(String answer, Situation situation) {}

  private static Expected status(String status, String header, Situation situation) {
    return new Expected(
        "HTTP/1.1 "
            + status
            + "\r\n"
            + header
            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        situation);
  }
}
