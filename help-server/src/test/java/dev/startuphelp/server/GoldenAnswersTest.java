package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.startuphelp.protocol.GoldenDocuments;
import dev.startuphelp.protocol.GoldenDocuments.Golden;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the service answers for the golden documents, which every other side reads. */
final class GoldenAnswersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  static Stream<Golden> served() {
    return GoldenDocuments.all().filter(golden -> golden.expected().has("served"));
  }

  @ParameterizedTest
  @MethodSource("served")
  void answersAsTheGoldenDocumentSays(Golden golden) throws IOException {
    Path notice = Files.write(folder.resolve("notice.json"), golden.document());
    for (JsonNode served : golden.expected().path("served")) {
      try (TestServer server = TestServer.of(notice, zone(golden))) {
        server.clock.set(Instant.parse(served.path("at").asText()));
        check(server, served);
      }
    }
  }

  private static ZoneId zone(Golden golden) {
    return ZoneId.of(golden.expected().path("zone").asText("UTC"));
  }

  private static void check(TestServer server, JsonNode served) throws IOException {
    String query =
        "?app=" + URLEncoder.encode(served.path("application").asText(), StandardCharsets.UTF_8);
    if (served.has("canonical")) {
      assertThat(document(server.get("/v1/help" + query + "&lang=*")))
          .isEqualTo(served.path("canonical"));
    }
    if (served.has("negotiated")) {
      HttpResponse<String> answer =
          server.get(
              "/v1/help" + query, "Accept-Language", served.path("acceptLanguage").asText("*"));
      assertThat(document(answer)).isEqualTo(served.path("negotiated"));
      checkHeaders(answer, served);
    }
  }

  private static void checkHeaders(HttpResponse<String> answer, JsonNode served) {
    if (served.has("contentLanguage")) {
      assertThat(answer.headers().firstValue("Content-Language"))
          .contains(served.path("contentLanguage").asText());
    }
    String cacheControl = answer.headers().firstValue("Cache-Control").orElseThrow();
    if (served.has("maxAge")) {
      assertThat(cacheControl).contains("max-age=" + served.path("maxAge").asLong() + ",");
    }
    if (served.has("staleIfError")) {
      assertThat(cacheControl).endsWith("stale-if-error=" + served.path("staleIfError").asLong());
    }
  }

  private static JsonNode document(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).isEqualTo(200);
    ObjectNode document = (ObjectNode) JSON.readTree(answer.body());
    return document.without(List.of("publishedAt", "revision"));
  }
}
