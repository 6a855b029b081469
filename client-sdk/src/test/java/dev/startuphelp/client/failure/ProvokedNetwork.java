package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Provocation.everywhere;
import static dev.startuphelp.client.failure.Provocation.http;

import dev.startuphelp.client.failure.ClientStack.Setting;
import dev.startuphelp.client.failure.Provocation.Client;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Failures of the network, of HTTP and of proxies. */
final class ProvokedNetwork {

  static final Setting USUAL =
      Setting.usual(new HandshakeCertificates.Builder().addPlatformTrustedCertificates().build());

  private static final String GZIP = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n";
  private static final URI PLAIN = URI.create("http://srv.example.com/");
  private static final URI ENCRYPTED = URI.create("https://srv.example.com/");

  private ProvokedNetwork() {}

  static List<Provocation> all() {
    List<Provocation> all = new ArrayList<>(connections());
    all.addAll(answers());
    all.addAll(statuses());
    all.addAll(proxies());
    all.addAll(socks());
    return all;
  }

  private static List<Provocation> connections() {
    return List.of(
        everywhere(
            "nothing listens at the port",
            Situation.CONNECTION_REFUSED,
            stack ->
                stack.ask(
                    URI.create("http://localhost:" + FaultyServer.closedPort() + "/"), USUAL)),
        everywhere(
            "port 0",
            Situation.INVALID_ADDRESS,
            stack -> stack.ask(URI.create("http://127.0.0.1:0/"), USUAL)),
        everywhere(
            "the server accepts and says nothing",
            Situation.READ_TIMEOUT,
            stack ->
                at(
                    FaultyServer.plain(socket -> socket.getInputStream().readAllBytes()),
                    server -> stack.ask(server.http(), USUAL.impatient()))),
        everywhere(
            "the server resets the connection",
            Situation.CONNECTION_RESET,
            stack ->
                at(
                    FaultyServer.plain(
                        socket -> {
                          FaultyServer.readRequest(socket);
                          FaultyServer.reset(socket);
                        }),
                    server -> stack.ask(server.http(), USUAL))),
        everywhere(
            "the server hangs up without an answer",
            Situation.CONNECTION_CLOSED,
            stack -> answered("", stack)));
  }

  private static List<Provocation> answers() {
    return List.of(
        http(
            "a body shorter than its length",
            Situation.RESPONSE_TRUNCATED,
            stack ->
                answered(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{\"a\":",
                    stack)),
        http(
            "chunks without the last one",
            Situation.RESPONSE_TRUNCATED,
            stack ->
                answered(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", stack)),
        http(
            "a chunk that ends early",
            Situation.RESPONSE_TRUNCATED,
            stack ->
                answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhel", stack)),
        http(
            "a chunk size that is no number",
            Situation.MALFORMED_RESPONSE,
            stack ->
                answered(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
                    stack)),
        http(
                "gzip that is none",
                Situation.MALFORMED_RESPONSE,
                stack -> answered(GZIP + "Content-Length: 20\r\n\r\nabcdefghijklmnopqrst", stack))
            .without(Client.JAVA_HTTP)
            .without(Client.URL_CONNECTION),
        http(
                "gzip that ends early",
                Situation.RESPONSE_TRUNCATED,
                stack -> answered(GZIP + "Content-Length: 3\r\n\r\n\u001f\u008b\b", stack))
            .without(Client.JAVA_HTTP)
            .without(Client.URL_CONNECTION),
        http(
            "a server of another kind (SMTP)",
            Situation.NOT_HTTP,
            stack -> answered("220 mail.example.com ESMTP ready\r\n500 what?\r\n", stack)),
        http(
            "a server of another kind (bytes)",
            Situation.NOT_HTTP,
            stack -> answered("\u0003\0\0\u0013\u000e\u00d0\0\0\u00124\0", stack)),
        http(
            "headers without end",
            Situation.HEADERS_TOO_LARGE,
            stack -> answered("HTTP/1.1 200 OK\r\nX: " + "x".repeat(500_000) + "\r\n\r\n", stack)),
        http(
            "redirects without end",
            Situation.REDIRECT_LOOP,
            stack -> answered(reply("302 Found", "Location: /api"), stack)),
        http(
            "a Wi-Fi login page in place of the answer",
            Situation.CAPTIVE_PORTAL,
            stack ->
                answered(
                    "HTTP/1.1 200 OK\r\n"
                        + "Content-Type: application/json\r\n"
                        + "Content-Length: 13\r\n\r\n"
                        + "<html></html>",
                    stack)),
        http(
                "a plain request to an encrypted port",
                Situation.HTTPS_REQUIRED,
                stack ->
                    at(
                        FaultyServer.tls(
                            new HandshakeCertificates.Builder()
                                .heldCertificate(new HeldCertificate.Builder().build())
                                .build()
                                .sslContext(),
                            socket -> {},
                            FaultyServer.answer("")),
                        server -> stack.ask(server.http(), USUAL)))
            .told(Client.URL_CONNECTION, Situation.CONNECTION_CLOSED, Situation.HTTPS_REQUIRED));
  }

  private static List<Provocation> statuses() {
    return List.of(
        status("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"", Situation.LOGIN_REJECTED),
        status(
            "401 Unauthorized",
            "WWW-Authenticate: Bearer error=\"invalid_token\"",
            Situation.SESSION_EXPIRED),
        status("403 Forbidden", "", Situation.ACCESS_DENIED),
        status("404 Not Found", "", Situation.SERVICE_NOT_FOUND),
        status("410 Gone", "", Situation.SERVICE_GONE),
        status("414 URI Too Long", "", Situation.HEADERS_TOO_LARGE),
        status("423 Locked", "", Situation.SESSIONS_LOCKED),
        status("429 Too Many Requests", "Retry-After: 60", Situation.TOO_MANY_REQUESTS),
        status("431 Request Header Fields Too Large", "", Situation.HEADERS_TOO_LARGE),
        status("500 Internal Server Error", "", Situation.SERVER_ERROR),
        status("502 Bad Gateway", "", Situation.BAD_GATEWAY),
        status("503 Service Unavailable", "", Situation.SERVER_UNAVAILABLE),
        status("503 Service Unavailable", "Retry-After: 3600", Situation.MAINTENANCE),
        status("504 Gateway Timeout", "", Situation.GATEWAY_TIMEOUT),
        status("511 Network Authentication Required", "", Situation.CAPTIVE_PORTAL));
  }

  private static Provocation status(String status, String header, Situation truth) {
    String what = status + (header.isEmpty() ? "" : ", " + header.replace("\"", ""));
    return http(
        what, truth, stack -> answered(reply(status, header.isEmpty() ? "X: y" : header), stack));
  }

  private static List<Provocation> proxies() {
    return List.of(
        http(
            "nothing listens at the proxy's port",
            Situation.PROXY_UNREACHABLE,
            stack ->
                stack.ask(
                    ENCRYPTED,
                    USUAL.through(
                        Proxy.Type.HTTP,
                        new InetSocketAddress("127.0.0.1", FaultyServer.closedPort())))),
        http(
            "the proxy's port belongs to SSH",
            Situation.PROXY_UNREACHABLE,
            stack -> proxied("SSH-2.0-OpenSSH_9.2\r\n", ENCRYPTED, stack)),
        http(
                "the proxy hangs up on the tunnel",
                Situation.PROXY_TUNNEL_FAILED,
                stack -> proxied("", ENCRYPTED, stack))
            .told(Client.JAVA_HTTP, Situation.CONNECTION_CLOSED, Situation.PROXY_TUNNEL_FAILED),
        http(
            "the proxy wants a login, plain",
            Situation.PROXY_AUTH_REQUIRED,
            stack ->
                proxied(
                    reply("407 Proxy Authentication Required", "Proxy-Authenticate: NTLM"),
                    PLAIN,
                    stack)),
        http(
            "the proxy wants a login for the tunnel",
            Situation.PROXY_AUTH_REQUIRED,
            stack ->
                proxied(
                    reply(
                        "407 Proxy Authentication Required",
                        "Proxy-Authenticate: Basic realm=\"p\""),
                    ENCRYPTED,
                    stack)),
        http(
            "the proxy forbids the tunnel",
            Situation.PROXY_BLOCKED,
            stack -> proxied(reply("403 Forbidden", "X: y"), ENCRYPTED, stack)),
        http(
            "the proxy cannot reach the server",
            Situation.PROXY_TUNNEL_FAILED,
            stack -> proxied(reply("503 Service Unavailable", "X: y"), ENCRYPTED, stack)));
  }

  private static List<Provocation> socks() {
    return List.of(
        socks(1, Situation.PROXY_TUNNEL_FAILED),
        socks(2, Situation.PROXY_BLOCKED),
        socks(3, Situation.HOST_UNREACHABLE),
        socks(5, Situation.CONNECTION_REFUSED),
        everywhere(
                "a SOCKS proxy that nobody knows",
                Situation.PROXY_UNREACHABLE,
                stack ->
                    stack.ask(
                        URI.create("http://127.0.0.2:8080/"),
                        USUAL.through(
                            Proxy.Type.SOCKS,
                            InetSocketAddress.createUnresolved("socks.invalid", 1080))))
            .without(Client.JAVA_HTTP));
  }

  private static Provocation socks(int code, Situation truth) {
    return everywhere(
            "SOCKS reply " + code,
            truth,
            stack ->
                at(
                    FaultyServer.plain(socket -> socks(socket, (byte) code)),
                    proxy ->
                        stack.ask(
                            URI.create("http://127.0.0.2:8080/"),
                            USUAL.through(Proxy.Type.SOCKS, proxy.address()))))
        .without(Client.JAVA_HTTP);
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

  private static Evidence answered(String answer, ClientStack stack) throws Exception {
    return at(FaultyServer.answering(answer), server -> stack.ask(server.http(), USUAL));
  }

  private static Evidence proxied(String answer, URI target, ClientStack stack) throws Exception {
    return at(
        FaultyServer.answering(answer),
        proxy -> stack.ask(target, USUAL.through(Proxy.Type.HTTP, proxy.address())));
  }

  private static String reply(String status, String header) {
    return "HTTP/1.1 "
        + status
        + "\r\n"
        + header
        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
  }

  /** What is done with a server that runs meanwhile. */
  interface Visit {
    Evidence visit(FaultyServer server) throws Exception;
  }

  static Evidence at(FaultyServer server, Visit visit) throws Exception {
    try (server) {
      return visit.visit(server);
    }
  }
}
