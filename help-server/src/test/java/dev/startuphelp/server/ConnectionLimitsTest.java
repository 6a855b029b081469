package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.startuphelp.server.wire.ConnectionLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that take more than they may, and what the others notice of them. */
@Timeout(60)
final class ConnectionLimitsTest {

  private static final ConnectionLimits SHORT =
      new ConnectionLimits(
          1_000,
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMillis(800),
          4 * 1024,
          16 * 1024);

  private static final String CHUNKED =
      "POST /v1/help HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.serving(folder, "{\"userMessage\": \"Down.\"}", SHORT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RawConnection connect() {
    return new RawConnection(server.port());
  }

  private void assertOthersAreServed() {
    assertThat(server.get("/v1/help").body()).contains("Down.");
  }

  @Test
  void connectionThatSendsNothingIsClosed() {
    try (RawConnection connection = connect()) {
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void idleConnectionIsClosedAfterPlainRequests() {
    try (RawConnection connection = connect()) {
      connection.request("GET /v1/help").read();

      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void idleConnectionIsClosedAfterOtherRequests() {
    try (RawConnection connection = connect()) {
      connection.request("OPTIONS /v1/help").readHead();

      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void requestLineThatNeverEndsIsTold() {
    try (RawConnection connection = connect()) {
      assertTold(connection.send("GET /v1/he"));
    }
  }

  @Test
  void headersThatNeverEndAreTold() {
    try (RawConnection connection = connect()) {
      assertTold(connection.send("GET /v1/help HTTP/1.1\r\nHost: h\r\nX: y"));
    }
  }

  @Test
  void bodyThatNeverComesIsTold() {
    try (RawConnection connection = connect()) {
      assertTold(
          connection.send("POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nab"));
    }
  }

  private void assertTold(RawConnection connection) {
    assertOthersAreServed();

    RawConnection.Answer answer = connection.read();

    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":408");
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0016\u0003 a TLS greeting, say\r\n\r\n",
        "G\u0001T /v1/help HTTP/1.1\r\nHost: h\r\n\r\n",
        "POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: -4\r\n\r\n",
        "POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        CHUNKED + "xyz\r\n\r\n",
        CHUNKED + "2;extension\r\nab\r\n0\r\n\r\n",
        CHUNKED + "0\r\nTrailer: x\r\n\r\nGET /v1/help HTTP/1.1\r\nHost: h\r\n\r\n",
        CHUNKED + "1\na\n0\n\n",
        "POST /v1/help HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n",
        "POST /v1/help HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        "GET /v1/help HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n",
        "G=T /v1/help HTTP/1.1\r\nHost: h\r\n\r\n",
      })
  void requestThatIsMalformedIsToldSoAndIsTheLastOne(String request) {
    try (RawConnection connection = connect()) {
      RawConnection.Answer answer = connection.send(request).read();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Content-Type")).contains("application/problem+json");
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertOthersAreServed();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10000\r\n", "1;"})
  void chunkIsRefusedThatWouldHaveToBeHeldInMemory(String begin) {
    try (RawConnection connection = connect()) {
      RawConnection.Answer answer = connection.send(CHUNKED + begin + "a".repeat(60_000)).read();

      assertThat(answer.status()).isEqualTo(413);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/help HTTP/1.1\r\nHost: h\r\n",
        "GET /v1/help?x=%20 HTTP/1.1\r\nHost: h\r\n\r\nGET /v1/help HTTP/1.1\r\nHost: h\r\n",
      })
  void moreHeadersThanAnybodyHasAreRefusedBeforeTheirEnd(String begin) {
    try (RawConnection connection = connect()) {
      String answers = connection.send(begin + "a:b\r\n".repeat(150)).finish();

      assertThat(answers).contains("HTTP/1.1 431 ");
    }
    try (RawConnection whole = connect()) {
      String answers = whole.send(begin + "a:b\r\n".repeat(150) + "\r\n").finish();

      assertThat(answers).contains("HTTP/1.1 431 ");
    }
    assertOthersAreServed();
  }

  @Test
  void longBodyOfManyLinesIsNoHead() {
    String body = "\n".repeat(500) + "\r\n".repeat(500);
    String head = "POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: 1500\r\n\r\n";
    try (RawConnection connection = connect()) {
      assertThat(connection.send((head + body).repeat(2)).read().status()).isEqualTo(200);
      assertThat(connection.read().status()).isEqualTo(200);
    }
  }

  @Test
  void requestsUnderWayDoNotFillTheMemory(@TempDir Path other) {
    int most = TestServer.LIMITS.maxConnections() / 8;
    try (TestServer own = TestServer.serving(other, "{}")) {
      List<RawConnection> unfinished = new ArrayList<>();
      for (int i = 0; i <= most; i++) {
        unfinished.add(new RawConnection(own.port()).send("GET /v1/help HTTP/1.1\r\nHost: h"));
      }

      assertThat(own.method("OPTIONS", "/v1/help").statusCode()).isEqualTo(204);
      assertThat(unfinished.getFirst().isClosedByServer()).isTrue();
      assertThat(unfinished.getLast().send("\r\n\r\n").read().status()).isEqualTo(200);
      unfinished.forEach(RawConnection::close);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /v1/he",
        "GET /v1/help HTTP/1.1\r\nHost: h\r\nX",
        "GET /v1/help HTTP/1.1\r\nHost: h\r\nX: y",
        "POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nab",
        CHUNKED + "5\r\nab",
        "G=T /v1/help HTTP/1.1\r\nHost: h\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: h\r\nIf-Modified-Since: yesterday\r\n\r\n",
      })
  void whatClientsDoIsNoErrorInTheLog(String request) {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler log =
        new StreamHandler() {
          @Override
          public synchronized void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
              logged.add(line.getLoggerName() + ": " + line.getMessage());
            }
          }
        };
    Logger.getLogger("").addHandler(log);
    try (RawConnection connection = connect()) {
      String answer = connection.send(request).finish();

      assertThat(answer).doesNotStartWith("HTTP/1.1 5");
      assertOthersAreServed();
      assertThat(logged).isEmpty();
    } finally {
      Logger.getLogger("").removeHandler(log);
    }
  }

  @Test
  void answersAreWholeForWhoTakesThemSlowly(@TempDir Path other) throws Exception {
    String text = "{\"userMessage\": \"" + "Down. ".repeat(600) + "\"}";
    int count = 1_000;
    try (TestServer own = TestServer.serving(other, text);
        Socket socket = new Socket()) {
      int length = own.get("/v1/help").body().length();
      socket.setReceiveBufferSize(4 * 1024);
      socket.connect(new InetSocketAddress("127.0.0.1", own.port()));
      String request = "GET /v1/help?x=%20 HTTP/1.1\r\nHost: h\r\n\r\n"; // Not a plain one.
      socket.getOutputStream().write(request.repeat(count).getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      awaitThatNothingMoreComes(own, socket);

      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

      String head = all.substring(0, all.indexOf("\r\n\r\n") + 4);
      assertThat(all).hasSize(count * (head.length() + length));
    }
  }

  /** The server waits for its client by the time that others have been served. */
  private static void awaitThatNothingMoreComes(TestServer own, Socket socket) throws IOException {
    int seen = -1;
    while (seen != socket.getInputStream().available()) {
      seen = socket.getInputStream().available();
      for (int i = 0; i < 20; i++) {
        own.get("/v1/help");
      }
    }
  }

  @Test
  void clientThatNeverReadsLosesItsConnection() throws Exception {
    byte[] request =
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      OutputStream out = socket.getOutputStream();

      assertThatCode(
              () -> {
                while (true) {
                  out.write(request);
                }
              })
          .isInstanceOf(IOException.class);
    }
    assertOthersAreServed();
  }

  @Test
  void connectionIsClosedWhenTheClientWantsIt() {
    try (TestServer own = TestServer.serving(folder, "{}");
        RawConnection connection = new RawConnection(own.port())) {
      assertThat(connection.request("GET /v1/help", "Connection: close").read().status())
          .isEqualTo(200);

      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void nothingIsAnsweredAfterTheRequestThatWasToBeTheLast() {
    String last = "GET /v1/help HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    try (RawConnection connection = connect()) {
      assertThat(connection.send(last + last).finish()).containsOnlyOnce("HTTP/1.1 ");
    }
  }

  @Test
  void oneConnectionTooManyTakesThePlaceOfTheOneIdleForLongest(@TempDir Path other) {
    try (TestServer own = TestServer.serving(other, "{}", atMostFive())) {
      List<RawConnection> connections = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        RawConnection connection = new RawConnection(own.port());
        connection.request("GET /v1/help").read();
        connections.add(connection);
      }

      try (RawConnection late = new RawConnection(own.port())) {
        assertThat(late.request("GET /v1/help").read().status()).isEqualTo(200);
        assertThat(connections.get(0).isClosedByServer()).isTrue();
        assertThat(connections.get(4).request("GET /v1/help").read().status()).isEqualTo(200);
      }
      connections.forEach(RawConnection::close);
    }
  }

  @Test
  void silentConnectionsMakeRoomBeforeTheirTimeIsUp(@TempDir Path other) {
    try (TestServer own = TestServer.serving(other, "{}", atMostFive())) {
      List<RawConnection> connections = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        connections.add(new RawConnection(own.port()));
        if (i % 5 == 0) {
          connections.getLast().request("OPTIONS /v1/help").readHead();
        }
      }

      long begin = System.nanoTime();
      try (RawConnection late = new RawConnection(own.port())) {
        assertThat(late.request("GET /v1/help").read().status()).isEqualTo(200);
      }
      Duration waited = Duration.ofNanos(System.nanoTime() - begin);
      assertThat(waited).isLessThan(TestServer.LIMITS.headTimeout().dividedBy(2));
      connections.forEach(RawConnection::close);
    }
  }

  private static ConnectionLimits atMostFive() {
    ConnectionLimits usual = TestServer.LIMITS;
    return new ConnectionLimits(
        5,
        usual.idleTimeout(),
        usual.headTimeout(),
        usual.requestTimeout(),
        usual.maxRequestLine(),
        usual.maxHeaders());
  }

  @Test
  void stopDoesNotWaitForIdleConnections(@TempDir Path other) {
    TestServer own = TestServer.serving(other, "{}");
    try (RawConnection plain = new RawConnection(own.port());
        RawConnection ordinary = new RawConnection(own.port());
        RawConnection silent = new RawConnection(own.port())) {
      plain.request("GET /v1/help").read();
      ordinary.request("OPTIONS /v1/help").readHead();

      long begin = System.nanoTime();
      own.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
      assertThat(plain.isClosedByServer()).isTrue();
      assertThat(ordinary.isClosedByServer()).isTrue();
      assertThat(silent.isClosedByServer()).isTrue();
    }
  }

  @Test
  void noMoreConnectionsThanMemoryAndFileHandlesAllow() {
    ConnectionLimits wanted = TestServer.LIMITS;
    long plenty = Long.MAX_VALUE;

    assertThat(wanted.within(plenty, plenty, true)).isEqualTo(wanted);
    assertThat(wanted.within(16 << 20, plenty, false).maxConnections()).isEqualTo(512);
    assertThat(wanted.within(16 << 20, plenty, true).maxConnections()).isEqualTo(42);
    assertThat(wanted.within(plenty, 1_024, false).maxConnections()).isEqualTo(824);
    assertThat(wanted.within(plenty, 10, false).maxConnections()).isEqualTo(1);
  }

  @Test
  void fileHandlesAreReadFromWhatLinuxTells() {
    assertThat(
            FileHandles.in(
                "Max processes  1  2  processes\nMax open files            1024  4096  files\n"))
        .isEqualTo(1_024);
    assertThat(FileHandles.in("Max open files            unlimited  unlimited  files\n"))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(FileHandles.most()).isPositive();
  }
}
