package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/1.0, which proxies with old settings and the checks of load balancers speak. */
final class EarlierHttpTest {

  private static final String NOTICE = "{\"userMessage\": \"Down.\"}";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/help",
        "/v1/help?lang=*",
        "/v1/help?app=%20",
        "/",
        "/sw.js",
        "/no-such-page",
        "/admin/",
        "/observe/health",
        "/observe/metrics"
      })
  void answerIsWholeAndTheConnectionEndsAfterIt(String address) {
    String same = server.get(address).body();
    try (RawConnection connection = new RawConnection(server.port())) {
      RawConnection.Answer answer = connection.send("GET " + address + " HTTP/1.0\r\n\r\n").read();

      assertThat(answer.header("Transfer-Encoding")).isEmpty();
      assertThat(answer.header("Connection")).hasValue("close");
      assertThat(answer.body()).hasSameSizeAs(same).isNotEmpty();
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/help HTTP/1.0\r\nHost: help.example.com\r\nConnection: Keep-Alive\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.0\r\nhost: a\r\nconnection: close\r\nX: connection:\r\n\r\n",
        "POST /v1/help HTTP/1.0\r\nContent-Length: 2\r\n\r\n{}"
      })
  void requestIsUnderstood(String request) {
    try (RawConnection connection = new RawConnection(server.port())) {
      RawConnection.Answer answer = connection.send(request).read();

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("Down.");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void checkOfALoadBalancerIsAnswered() {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.send("OPTIONS /v1/help HTTP/1.0\r\n\r\n").readHead().status())
          .isEqualTo(204);
    }
  }

  @Test
  void whatWasReadBeforeAndLongHeadsChangeNothing() {
    String head = "GET /v1/help?lang=* HTTP/1.0\r\nHost: a\r\nX: " + "y".repeat(9_000);
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("GET /v1/help").read().status()).isEqualTo(200);
      assertThat(connection.request("GET /observe/health").read().status()).isEqualTo(200);

      assertThat(connection.send(head).send("y\r\n\r\n").read().status()).isEqualTo(200);
    }
  }

  @Test
  void headThatIsTooLargeIsRefused() {
    String head =
        "GET /v1/help?lang=* HTTP/1.0\r\nHost: a\r\nX: " + "y".repeat(80_000) + "\r\n\r\n";
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.send(head).readHead().status()).isEqualTo(431);
    }
  }

  @Test
  void bodyInPiecesThatHttp10DoesNotHaveEndsTheConnection() {
    String request =
        "POST /v1/help HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + "GET /v1/help HTTP/1.0\r\n\r\n";
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.send(request).finish()).containsOnlyOnce("200 OK");
    }
  }
}
