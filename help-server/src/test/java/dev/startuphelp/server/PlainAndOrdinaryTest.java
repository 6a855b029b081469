package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same bytes on two connections: a fresh one, whose plain requests an event loop answers, and
 * one that is with Helidon's routing already. Nobody may see the difference.
 */
final class PlainAndOrdinaryTest {

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

  private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: (\\d+)");
  private static final String END = "\r\nHost: localhost\r\n\r\n";

  @TempDir private static Path folder;
  private static TestServer server;
  private static String etag = "";

  @BeforeAll
  static void start() {
    server = TestServer.serving(folder, NOTICE);
    etag = server.get("/v1/help?lang=*").headers().firstValue("ETag").orElseThrow();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> fresh(String requests) {
    try (RawConnection connection = new RawConnection(server.port())) {
      return answers(requests, connection.send(requests).finish());
    }
  }

  private static List<String> ordinary(String requests) {
    try (RawConnection connection = new RawConnection(server.port())) {
      assertThat(connection.request("OPTIONS /v1/help").readHead().status()).isEqualTo(204);
      return answers(requests, connection.send(requests).finish());
    }
  }

  /** The answers one by one, without the time and with their headers in one order. */
  private static List<String> answers(String requests, String wire) {
    List<String> answers = new ArrayList<>();
    boolean isToHead = requests.startsWith("HEAD ");
    String rest = wire;
    while (!rest.isEmpty()) {
      int end = rest.indexOf("\r\n\r\n") + 4;
      String head = rest.substring(0, end);
      int length = isToHead ? 0 : length(head);
      answers.add(sorted(head) + rest.substring(end, end + length));
      rest = rest.substring(end + length);
    }
    return answers;
  }

  private static int length(String head) {
    Matcher length = LENGTH.matcher(head);
    return length.find() ? Integer.parseInt(length.group(1)) : 0;
  }

  private static String sorted(String head) {
    Optional<String> status = head.lines().findFirst();
    return status.orElse("")
        + new TreeSet<>(head.lines().skip(1).filter(line -> !line.startsWith("Date: ")).toList());
  }

  static Stream<String> requests() {
    return Stream.of(
        "GET /v1/help HTTP/1.1" + END,
        "GET /v1/help? HTTP/1.1" + END,
        "HEAD /v1/help?lang=* HTTP/1.1" + END,
        "GET /v1/help/ HTTP/1.1" + END,
        "GET //v1/help HTTP/1.1" + END,
        "GET http://localhost/v1/help?lang=* HTTP/1.1" + END,
        "GET /v1/help?app=accounting&lang=* HTTP/1.1" + END,
        "GET /v1/help?app=%61ccounting HTTP/1.1" + END,
        "GET /v1/help?app=a&app=b HTTP/1.1" + END,
        "GET /v1/help?app=&lang=* HTTP/1.1" + END,
        "GET /v1/help?app= HTTP/1.1" + END,
        "GET /v1/help?app HTTP/1.1" + END,
        "GET /v1/help?lang=en_US HTTP/1.1" + END,
        "GET /v1/help?lang=*&lang=* HTTP/1.1" + END,
        "GET /v1/help?lang=*&x=y#z HTTP/1.1" + END,
        "GET /v1/help?lang=*&& HTTP/1.1" + END,
        "GET /v1/help?lang=* HTTP/1.0" + END,
        "GET /v1/help?lang=* HTTP/1.2" + END,
        "GET /v1/help?lang=*  HTTP/1.1" + END,
        "GET /v1/help?lang=*\tHTTP/1.1" + END,
        "get /v1/help?lang=* HTTP/1.1" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: a:b\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: a\r\nX\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: a\r\nX: \u0001\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\r\nHost: a\r\nX:\r\n\r\n",
        "GET /v1/help?lang=* HTTP/1.1\nHost: a\n\n",
        "\r\nGET /v1/help?lang=* HTTP/1.1" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\nConnection: close" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\nConnection: Keep-Alive" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\nExpect: 100-continue" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\nContent-Length: 0" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\nContent-Length: 2" + END + "ab",
        "GET /v1/help?lang=* HTTP/1.1\r\nContent-Length: x" + END,
        "GET /v1/help?lang=* HTTP/1.1\r\nTransfer-Encoding: chunked" + END + "0\r\n\r\n",
        "GET /v1/help HTTP/1.1\r\naccept-language: ru" + END,
        "GET /v1/help HTTP/1.1\r\nAccept-Language: fr\r\nAccept-Language: ru" + END,
        "GET /v1/help HTTP/1.1\r\nAccept-Language: " + "ru,".repeat(80) + "ru" + END,
        "GET /v1/help HTTP/1.1\r\nIf-None-Match: *" + END,
        "GET /v1/help HTTP/1.1\r\nIf-None-Match: \"a\"\r\nIf-None-Match: *" + END,
        "GET /v1/help HTTP/1.1\r\n" + "X-Many: y\r\n".repeat(80) + "Host: a\r\n\r\n",
        "GET /v1/help HTTP/1.1\r\nX-" + "long".repeat(30) + ": y" + END,
        "GET /v1/help?x=" + "y".repeat(5_000) + " HTTP/1.1" + END,
        "GET /v1/help HTTP/1.1\r\nX: " + "y".repeat(20_000) + END,
        "POST /v1/help?lang=* HTTP/1.1\r\nContent-Length: 3" + END + "abc",
        "PUT /v1/help HTTP/1.1" + END,
        "GET / HTTP/1.1" + END,
        "GARBAGE\r\n\r\n",
        "\u0016\u0003\u0001",
        "GET /v1/help?lang=* HT");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void sameAnswerEitherWay(String request) {
    assertThat(fresh(request)).isEqualTo(ordinary(request));
  }

  @Test
  void sameAnswersToThreeHundredGeneratedRequests() {
    Random random = new Random(20261122);
    for (int i = 0; i < 300; i++) {
      String requests = generated(random);

      assertThat(fresh(requests)).as(requests).isEqualTo(ordinary(requests));
    }
  }

  /** One to three requests from parts that are mostly, but not always, plain. */
  private static String generated(Random random) {
    StringBuilder requests = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      requests
          .append("GET /v1/help")
          .append(one(random, "", "?lang=*", "?lang=ru", "?app=accounting", "?app=a.b&lang=en"))
          .append(one(random, "", "", "", "&x=1", "&lang=de", "?x"))
          .append(one(random, " HTTP/1.1", " HTTP/1.1", " HTTP/1.1", "  HTTP/1.1"))
          .append("\r\n")
          .append(one(random, "Host: a", "host:a:80", "HOST: 127.0.0.1:8080", "Host:  a"))
          .append("\r\n")
          .append(
              one(random, "", "Accept: */*\r\n", "Accept-Language: ru, en;q=0.5\r\n", "A: b \r\n"))
          .append(one(random, "", "If-None-Match: " + etag + "\r\n", "if-none-match: W/\"x\"\r\n"))
          .append(one(random, "", "", "Connection: keep-alive\r\n", "Cookie: a=b; c=d\r\n"))
          .append("\r\n");
    }
    return requests.toString();
  }

  private static String one(Random random, String... parts) {
    return parts[random.nextInt(parts.length)];
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 300})
  void pipelinedRequestsAreAnsweredInTheirOrder(int count) {
    StringBuilder requests = new StringBuilder();
    for (int i = 0; i < count; i++) {
      requests.append("GET /v1/help?lang=" + (i % 2 == 0 ? "ru" : "*") + " HTTP/1.1" + END);
    }

    List<String> answers = fresh(requests.toString());

    assertThat(answers).hasSize(count).isEqualTo(ordinary(requests.toString()));
  }

  @Test
  void requestInPiecesIsAnsweredLikeAWholeOne() {
    String request = "GET /v1/help?lang=* HTTP/1.1\r\nAccept: */*" + END;
    List<String> whole = fresh(request);
    for (int cut : IntStream.range(1, request.length()).filter(i -> i % 5 == 0).toArray()) {
      try (RawConnection connection = new RawConnection(server.port())) {
        connection.send(request).read();
        connection.send(request.substring(0, cut));
        server.get("/v1/help"); // By the time that it is answered, the first piece has arrived.

        String wire = connection.send(request.substring(cut)).finish();

        assertThat(answers(request, wire)).isEqualTo(whole);
      }
    }
  }

  @Test
  void connectionGoesFromPlainToOrdinaryWithoutLosingARequest() {
    String plain = "GET /v1/help?lang=* HTTP/1.1" + END;
    String post = "POST /v1/help?lang=* HTTP/1.1\r\nContent-Length: 3" + END + "abc";

    List<String> answers = fresh(plain + plain + post + plain);

    assertThat(answers).hasSize(4);
    assertThat(new TreeSet<>(answers)).hasSize(1);
  }

  @Test
  void plainRequestsAreCountedLikeTheOthers() {
    long answered = counted("help_requests_total{answer=\"ok\"");
    long all = counted("requests_count_total{scope=\"vendor\"");

    fresh(("GET /v1/help?lang=* HTTP/1.1" + END).repeat(3));

    assertThat(counted("help_requests_total{answer=\"ok\"")).isEqualTo(answered + 3);
    assertThat(counted("requests_count_total{scope=\"vendor\"")).isGreaterThanOrEqualTo(all + 4);
  }

  private static long counted(String name) {
    String metrics = server.get("/observe/metrics", "Accept", "text/plain").body();
    String value =
        metrics.lines().filter(line -> line.startsWith(name)).findFirst().orElse("absent 0");
    return (long) Double.parseDouble(value.substring(value.lastIndexOf(' ') + 1));
  }
}
