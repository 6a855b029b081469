package dev.startuphelp.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProblemJsonTest {

  /** Otherwise whoever asked would wait for the rest of an answer that never comes. */
  @Test
  void anAnswerThatFailsHalfWayIsAWholeProblemOfItsOwnLength() throws Exception {
    HttpRouting.Builder routing = HttpRouting.builder().get("/", ProblemJsonTest::failHalfWay);
    ProblemJson.handleErrors(routing);
    WebServer web = WebServer.builder().host("127.0.0.1").port(0).routing(routing).build().start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI root = URI.create("http://127.0.0.1:" + web.port() + "/");

      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(root).timeout(Duration.ofSeconds(10)).build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).startsWith("{").endsWith("}").contains("not your mistake");
      assertThat(answer.headers().map())
          .containsEntry("content-type", List.of("application/problem+json"))
          .doesNotContainKeys("etag", "last-modified", "content-encoding");
    } finally {
      web.stop();
    }
  }

  private static void failHalfWay(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.ETAG, "\"whole\"");
    response.header(HeaderNames.LAST_MODIFIED, "Tue, 24 Nov 2026 12:00:00 GMT");
    response.header(HeaderNames.CONTENT_ENCODING, "gzip");
    response.headers().contentLength(100_000);
    throw new IllegalStateException("the middle of an answer");
  }
}
