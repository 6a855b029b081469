package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health, metrics, and the page, as whoever runs the service sees them. */
final class ObserveTest {

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.serving(folder, "{\"userMessage\": \"Secret plan.\"}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode notice() throws IOException {
    String health = server.get("/observe/health").body();
    return new ObjectMapper().readTree(health).at("/checks/0/data");
  }

  private void breakTheFile() throws IOException {
    Files.writeString(server.notice, "{\"userMessage\": \"Secret plan.\",\n}");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> notice().path("fileState").asText().equals("invalid"));
  }

  @Test
  void healthTellsTheRevisionThatIsServed() throws IOException {
    String document = server.get("/v1/help?lang=*").body();

    JsonNode notice = notice();

    assertThat(notice.path("file").asText()).isEqualTo("notice.json");
    assertThat(notice.path("fileState").asText()).isEqualTo("loaded");
    assertThat(document).contains("\"revision\":\"" + notice.path("revision").asText() + "\"");
    assertThat(notice.path("servedSince").asText()).isEqualTo("2026-11-22T10:00:00Z");
  }

  @Test
  void healthStaysUpAfterABadEditAndTellsWhatIsWrong() throws IOException {
    String served = server.get("/v1/help?lang=*").body();
    breakTheFile();

    HttpResponse<String> health = server.get("/observe/health/ready");

    assertThat(health.statusCode()).isEqualTo(200);
    JsonNode problem = notice().at("/problems/0");
    assertThat(problem.path("line").asInt()).isEqualTo(1);
    assertThat(problem.path("column").asInt()).isEqualTo(31);
    assertThat(problem.path("code").asText()).isEqualTo("syntax");
    assertThat(problem.path("message").asText()).contains("comma");
    assertThat(server.get("/v1/help?lang=*").body()).isEqualTo(served);
  }

  @Test
  void healthShowsNeitherContentNorPaths() throws IOException {
    breakTheFile();

    assertThat(server.get("/observe/health").body())
        .doesNotContain("Secret plan", folder.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userMessage\": \"Down.\", \"helpUrl\": \"https://anna:hunter2@wiki.example.com/\"}",
        "{\"userMessage\": \"Down.\", \"helpUrl\": \"wiki.example.com/?token=hunter2\"}",
        "{\"userMessage\": \"Down.\", \"severity\": \"https://anna:hunter2@wiki.example.com/\"}",
        "{\"userMessage\": hunter2}",
        "{\"userMessage\": \"Down.\", \"helpUrl\": \"https://wiki.example.com/a b?token=hunter2\"}",
        "{\"userMessage\": \"Down.\", \"helpUrl\": \"https:\\\\\\\\anna:hun/ter"
            + " hunter2@wiki.example.com\"}",
        "{\"userMessage\": \"Down.\", \"validUntil\": \"ftp://anna:hunter2@wiki.example.com/\"}"
      })
  void nothingSecretOfWhatIsRefusedIsInTheHealthOrTheLog(String file) throws IOException {
    Logger logger = Logger.getLogger("dev.startuphelp.server.notice");
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try {
      Files.writeString(server.notice, file);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> !notice().path("problems").isEmpty() && !lines.isEmpty());
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(server.get("/observe/health").body()).doesNotContain("hunter2");
    assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userMessage\": \"Down.\", \"severity\": \"hunter2\"}",
        "{\"userMessage\": \"Down.\", \"validUntil\": \"hunter2\"}",
        "{\"userMessage\": \"Down.\", \"helpUrl\": \"hunter2.example.com\"}",
        "{\"userMessage\": {\"en\": \"Down.\"}, \"helpText\": [\"hunter2\"]}"
      })
  void healthRepeatsNothingThatIsRefused(String file) throws IOException {
    Files.writeString(server.notice, file);
    await().atMost(Duration.ofSeconds(10)).until(() -> !notice().path("problems").isEmpty());

    assertThat(server.get("/observe/health").body()).doesNotContain("hunter2");
  }

  @Test
  void metricsCountRequestsAndLoads() {
    server.get("/v1/help");
    server.get("/v1/help", "If-None-Match", "*");

    HttpResponse<String> metrics = server.get("/observe/metrics", "Accept", "text/plain");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body())
        .containsPattern("help_requests_total\\{answer=\"ok\",.*} [1-9]")
        .containsPattern("help_requests_total\\{answer=\"not-modified\",.*} [1-9]")
        .containsPattern("notice_loads_total\\{outcome=\"ok\",.*} [1-9]");
  }

  @Test
  void pageIsServedUnderAStrictPolicy() {
    HttpResponse<String> page = server.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; script-src 'self';");
    assertThat(server.get("/../pom.xml").statusCode()).isNotEqualTo(200);
  }

  @Test
  void unchangedPageIsNotSentAgain() {
    try (RawConnection connection = new RawConnection(server.port())) {
      String etag = connection.request("GET /help.js").read().header("ETag").orElseThrow();

      RawConnection.Answer answer =
          connection.request("GET /help.js", "If-None-Match: " + etag).read();

      assertThat(answer.status()).isEqualTo(304);
      assertThat(answer.header("Content-Length")).isEmpty();
      assertThat(connection.request("GET /v1/help").read().status()).isEqualTo(200);
    }
  }

  @Test
  void healthCommandAsksARunningService() throws IOException {
    assertThat(health("--port", String.valueOf(server.port()))).startsWith("0 UP: ");

    breakTheFile();
    assertThat(health("--url", server.uri("").toString())).startsWith("0 UP: ").contains("comma");
  }

  @Test
  void healthCommandSaysThatNobodyAnswers() {
    int port = server.port();
    server.close();

    assertThat(health("--port", String.valueOf(port))).startsWith("1 DOWN: ");
  }

  private String health(String... options) {
    Terminal terminal = new Terminal(serve -> 2, folder);
    String[] arguments = new String[options.length + 1];
    arguments[0] = "health";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return terminal.type(arguments) + " " + terminal.out + terminal.err;
  }
}
