package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs start with the sample files as they are. */
class SampleFilesIT {

  @TempDir Path folder;

  @Test
  void theServiceStartsWithTheSampleConfigurationAndFindsNothingWrongWithTheYamlNotice()
      throws Exception {
    Files.copy(Path.of("notice.yaml"), folder.resolve("notice.yaml"));
    String configuration = Files.readString(Path.of("application.yaml"));
    Path config =
        Files.writeString(
            folder.resolve("application.yaml"),
            configuration
                .replace("port: 8080", "port: 0")
                .replace("# state: /var/lib/startup-help", "state: state"));

    try (ServerProcess server =
        ServerProcess.start(folder.resolve("log"), "--config", config.toString())) {
      JsonNode document = new ObjectMapper().readTree(server.get("/v1/help?lang=*").body());

      assertThat(document.at("/helpText/ru").asText()).startsWith("Перезапустите программу");
      assertThat(document.path("contacts").size()).isEqualTo(2);
      assertThat(server.log())
          .contains("2026-11-22T22:00+03:00")
          .doesNotContain("ERROR", "SEVERE", "WARN");
    }
  }

  @Test
  void theServiceFindsNothingWrongWithTheJsonNotice() throws Exception {
    try (ServerProcess server = start("notice.json")) {
      JsonNode document = new ObjectMapper().readTree(server.get("/v1/help?lang=*").body());

      assertThat(document.path("helpUrl").asText())
          .isEqualTo("https://help.example.com/accounting");
      assertThat(server.log()).doesNotContain("ERROR", "SEVERE", "WARN");
    }
  }

  @Test
  void theDoctorReadsTheSampleInfobaseList() throws Exception {
    Doctor.Report report =
        Doctor.run(
            "http://127.0.0.1:1/",
            "--infobases",
            "infobases.v8i",
            "--infobase",
            "Accounting",
            "--cache",
            folder.resolve("cache").toString(),
            "--json");

    assertThat(report.json().path("source").asText()).isEqualTo("infobase-list");
    assertThat(report.json().path("helpUrl").asText())
        .isEqualTo("https://help.example.com/accounting/start");
  }

  @Test
  void theUnitFileStartsTheServiceAsItWantsToBeStarted() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("help-server.service"));
    String start =
        lines.stream().filter(line -> line.startsWith("ExecStart=")).findFirst().orElseThrow();

    assertThat(start).endsWith("help-server.jar serve --config /etc/startup-help/application.yaml");
    assertThat(lines).contains("StateDirectory=startup-help", "SuccessExitStatus=143");
  }

  private ServerProcess start(String notice) throws IOException {
    return ServerProcess.start(
        folder.resolve("log"),
        "--notice",
        notice,
        "--port",
        "0",
        "--state",
        folder.resolve("state").toString());
  }
}
