package dev.startuphelp.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The doctor as a help desk starts it: its jar in a process of its own. */
final class Doctor {

  private static final Path JAR = Path.of("../client-sdk/target/doctor.jar");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Doctor() {}

  /**
   * What it printed and how it ended.
   *
   * @param status its exit status
   * @param output what it printed
   */
  record Report(int status, String output) {
    JsonNode json() throws IOException {
      return JSON.readTree(output);
    }
  }

  static Report run(String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(ServerProcess.java(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Report(process.waitFor(), output);
  }
}
