package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the administrator's edit to what an end user reads, with the programs as they are shipped.
 */
class WholePathIT {

  @TempDir Path folder;

  @Test
  void theNoticeReachesTheUserAndTheLastKnownGoodStaysWhenTheServiceIsGone() throws Exception {
    Path notice = folder.resolve("notice.json");
    Files.writeString(notice, notice("Accounting is down."));
    String target = "http://127.0.0.1:" + WebServerProcess.freePort() + "/";

    String service;
    try (ServerProcess server = start(notice)) {
      service = server.document().toString();
      JsonNode live = doctor(target, service);

      assertThat(live.path("situation").asText()).isEqualTo("CONNECTION_REFUSED");
      assertThat(live.path("source").asText()).isEqualTo("live");
      assertThat(live.path("notice").asText()).isEqualTo("Accounting is down.");
      assertThat(live.path("helpUrl").asText()).isEqualTo("https://help.example.com/accounting");

      Files.writeString(notice, notice("It takes until three."));
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> server.get("/v1/help?lang=*").body().contains("until three"));
      assertThat(doctor(target, service).path("notice").asText())
          .isEqualTo("It takes until three.");
    }

    JsonNode offline = doctor(target, service);
    assertThat(offline.path("source").asText()).isEqualTo("last-known-good");
    assertThat(offline.path("notice").asText()).isEqualTo("It takes until three.");
    assertThat(offline.path("age").isMissingNode()).isFalse();

    damageTheCache();
    JsonNode damaged = doctor(target, service);
    assertThat(damaged.path("situation").asText()).isEqualTo("CONNECTION_REFUSED");
    assertThat(damaged.path("remedies").size()).isPositive();
  }

  @Test
  void aBrokenEditKeepsTheLastKnownGoodAlsoAcrossARestart() throws Exception {
    Path notice = folder.resolve("notice.json");
    Files.writeString(notice, notice("Accounting is down."));
    try (ServerProcess server = start(notice)) {
      assertThat(server.get("/v1/help").body()).contains("Accounting is down.");

      Files.writeString(notice, "{\"userMessage\": \"Oops\",}");
      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> server.get("/observe/health").body().contains("syntax"));
      assertThat(server.get("/v1/help").body()).contains("Accounting is down.");
    }

    try (ServerProcess server = start(notice)) {
      assertThat(server.get("/v1/help").body()).contains("Accounting is down.");
      assertThat(server.get("/observe/health").statusCode()).isEqualTo(200);
      assertThat(server.log()).contains("notice.json:1:");
    }
  }

  private ServerProcess start(Path notice) throws IOException {
    return ServerProcess.start(
        folder.resolve("server.log"),
        "--notice",
        notice.toString(),
        "--port",
        "0",
        "--state",
        folder.resolve("state").toString());
  }

  private JsonNode doctor(String target, String service) throws Exception {
    Doctor.Report report =
        Doctor.run(
            target,
            "--help-service",
            service,
            "--app",
            "accounting",
            "--budget",
            "20",
            "--cache",
            folder.resolve("cache").toString(),
            "--json");
    assertThat(report.status()).as(report.output()).isEqualTo(1);
    return report.json();
  }

  private void damageTheCache() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "damaged");
      }
    }
  }

  private static String notice(String message) {
    return """
    {"userMessage": "%s", "validUntil": "%s", "helpUrl": "https://help.example.com/accounting"}
    """
        .formatted(message, Instant.now().plus(Duration.ofHours(1)));
  }
}
