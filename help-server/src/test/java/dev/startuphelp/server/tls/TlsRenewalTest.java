package dev.startuphelp.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.startuphelp.server.HandMovedClock;
import io.helidon.common.tls.Tls;
import io.helidon.health.HealthCheckResponse;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that are renewed under a real server. */
final class TlsRenewalTest {

  @TempDir private Path folder;
  private final HandMovedClock clock = new HandMovedClock(Instant.now());
  private TlsFiles files;

  @BeforeEach
  void write() throws IOException {
    files = new TlsFiles(folder.resolve("cert.pem"), folder.resolve("key.pem"));
    write(certificate("first"));
  }

  private static HeldCertificate certificate(String name) {
    return new HeldCertificate.Builder().commonName(name).build();
  }

  private void write(HeldCertificate held) throws IOException {
    Files.writeString(files.certificate(), held.certificatePem());
    Files.writeString(files.key(), held.privateKeyPkcs8Pem());
  }

  private static String nameAt(int port) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAll()}, null);
    try (Socket socket = context.getSocketFactory().createSocket("127.0.0.1", port)) {
      SSLSocket tls = (SSLSocket) socket;
      tls.startHandshake();
      X509Certificate certificate = (X509Certificate) tls.getSession().getPeerCertificates()[0];
      return certificate.getSubjectX500Principal().getName();
    }
  }

  private static WebServer serve(Tls tls) {
    return WebServer.builder().host("127.0.0.1").port(0).tls(tls).build().start();
  }

  private static HealthCheckResponse health(TlsRenewal renewal) {
    return renewal.health().call();
  }

  @Test
  void renewedCertificateIsUsedWithoutARestart() throws Exception {
    TlsRenewal renewal = TlsRenewal.read(files, clock);
    WebServer web = serve(renewal.tls());
    assertThat(nameAt(web.port())).isEqualTo("CN=first");

    write(certificate("second"));
    renewal.look();

    assertThat(nameAt(web.port())).isEqualTo("CN=second");
    assertThat(health(renewal).details()).containsEntry("problem", "");
    web.stop();
  }

  @Test
  void halfARenewalKeepsTheOneBeforeAndIsToldUntilItIsWhole() throws Exception {
    TlsRenewal renewal = TlsRenewal.read(files, clock);
    WebServer web = serve(renewal.tls());
    HeldCertificate second = certificate("second");

    Files.writeString(files.certificate(), second.certificatePem());
    renewal.look();

    assertThat(nameAt(web.port())).isEqualTo("CN=first");
    assertThat(health(renewal).status()).isEqualTo(HealthCheckResponse.Status.UP);
    assertThat(String.valueOf(health(renewal).details().get("problem")))
        .contains("key.pem")
        .doesNotContain(folder.toString());

    Files.writeString(files.key(), second.privateKeyPkcs8Pem());
    renewal.look();

    assertThat(nameAt(web.port())).isEqualTo("CN=second");
    assertThat(health(renewal).details()).containsEntry("problem", "");
    web.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END"})
  void whatIsNoCertificateIsRefusedByName(String content) throws IOException {
    Files.writeString(files.certificate(), content);

    assertThatThrownBy(() -> TlsRenewal.read(files, clock))
        .isInstanceOf(CredentialsException.class)
        .hasMessage("cert.pem holds no certificate in PEM");
  }

  @Test
  void keyInAnotherFormIsToldHowToConvert() throws IOException {
    Files.writeString(files.key(), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END");

    assertThatThrownBy(() -> TlsRenewal.read(files, clock)).hasMessageContaining("openssl pkcs8");
  }

  @Test
  void rsaCertificatesServeAsWell() throws Exception {
    write(new HeldCertificate.Builder().commonName("rsa").rsa2048().build());
    WebServer web = serve(TlsRenewal.read(files, clock).tls());

    assertThat(nameAt(web.port())).isEqualTo("CN=rsa");
    web.stop();
  }

  /** Only which certificate it is matters here. */
  private static final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
