package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.tls.TlsFiles;
import dev.startuphelp.server.wire.ConnectionLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the service listens and how: the admin page at an address of its own, and https. */
final class ListenersTest {

  private static final AdminSettings.Listener OWN = new AdminSettings.Listener("127.0.0.1", 0);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();

  @TempDir private Path folder;

  private HelpServer start(
      AccessSettings access, AdminSettings.@Nullable Listener own, @Nullable TlsFiles tls)
      throws IOException {
    Path notice = Files.writeString(folder.resolve("notice.json"), "{\"userMessage\": \"Down.\"}");
    return HelpServer.start(
        new ServerSettings(
            "127.0.0.1",
            0,
            new ConnectionLimits(100, Duration.ofMinutes(1), SHORT, SHORT, 4_096, 16_384),
            Duration.ofSeconds(5),
            notice,
            folder.resolve("state"),
            ZoneOffset.UTC,
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            false,
            tls,
            new AdminSettings(access, own)),
        Clock.systemUTC());
  }

  private static int status(int port, String address, String... headers) {
    try (RawConnection connection = new RawConnection(port)) {
      return connection.request("GET " + address, headers).readHead().status();
    }
  }

  @Test
  void adminPageAndItsApiAreAtTheirOwnAddressOnly() throws IOException {
    String token = "Authorization: Bearer " + AdminAccess.EDITOR_TOKEN;
    try (HelpServer server = start(AdminAccess.TOKENS, OWN, null)) {
      assertThat(server.adminPort()).isNotEqualTo(server.port());

      assertThat(status(server.adminPort(), "/admin/")).isEqualTo(200);
      assertThat(status(server.adminPort(), "/v1/admin/status", token)).isEqualTo(200);
      assertThat(status(server.adminPort(), "/v1/admin/status")).isEqualTo(401);
      assertThat(status(server.port(), "/admin/")).isEqualTo(404);
      assertThat(status(server.port(), "/v1/admin/status", token)).isEqualTo(404);
      assertThat(status(server.port(), "/v1/help")).isEqualTo(200);
    }
  }

  @Test
  void bodyForTheAdminApiThatComesTooSlowlyIsToldAndChangesNothing() throws IOException {
    try (HelpServer server = start(AdminAccess.TOKENS, OWN, null);
        RawConnection connection = new RawConnection(server.adminPort())) {
      connection.send(
          "PUT /v1/admin/notice HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer "
              + AdminAccess.EDITOR_TOKEN
              + "\r\nIf-Match: *\r\nContent-Length: 100\r\n\r\n{");

      assertThat(connection.read().status()).isEqualTo(408);
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(folder.resolve("notice.json")).hasContent("{\"userMessage\": \"Down.\"}");
  }

  @Test
  void everythingIsThereOverHttpsAndTheSessionStaysThere() throws Exception {
    TlsFiles files = new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"));
    Files.writeString(files.certificate(), CERTIFICATE.certificatePem());
    Files.writeString(files.key(), CERTIFICATE.privateKeyPkcs8Pem());
    try (HelpServer server = start(AdminAccess.PASSWORDS, null, files);
        HttpClient client = trusting()) {
      URI root = URI.create("https://127.0.0.1:" + server.port() + "/");
      HttpRequest.Builder signIn =
          HttpRequest.newBuilder(root.resolve("/v1/admin/session"))
              .header("Content-Type", "application/json")
              .header("Startup-Help-Admin", "1")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"name\": \"anna\", \"password\": \"correct horse\"}"));

      assertThat(get(client, root.resolve("/v1/help?lang=*")).body()).contains("Down.");
      assertThat(get(client, root).statusCode()).isEqualTo(200);
      assertThat(get(client, root.resolve("/admin/")).statusCode()).isEqualTo(200);
      assertThat(
              client
                  .send(signIn.build(), HttpResponse.BodyHandlers.ofString())
                  .headers()
                  .allValues("Set-Cookie"))
          .hasSize(2)
          .allSatisfy(
              cookie ->
                  assertThat(cookie)
                      .startsWith("__Host-")
                      .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/"));
    }
  }

  private static HttpClient trusting() {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();
    return HttpClient.newBuilder().sslContext(trusted.sslContext()).build();
  }

  private static HttpResponse<String> get(HttpClient client, URI address) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
