package dev.startuphelp.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh JVM loads for a diagnosis. */
class ColdPathTest {

  @TempDir Path cache;

  // What is not on the class path cannot be loaded; the background, which needs it, says so in the
  // log.
  @Test
  void diagnosesWithoutLoadingOkHttpOrCaffeineOrAnObjectMapper() throws Exception {
    assertDiagnosesInAFreshJvm(
        "-cp", classPathWithout("okhttp", "okio", "kotlin", "caffeine", "jackson-databind"));
  }

  @Test
  void loadsNothingForSignaturesWhereNoKeysAreTrusted() throws Exception {
    Path loaded = cache.resolve("loaded.txt");

    assertDiagnosesInAFreshJvm(
        "-Xlog:class+load:file=" + loaded, "-cp", System.getProperty("java.class.path"));

    assertThat(Files.readString(loaded))
        .contains("dev.startuphelp.client.HelpClient ")
        .doesNotContain(
            "dev.startuphelp.protocol.signature.",
            "java.security.Signature ",
            "java.security.KeyFactory ");
  }

  private void assertDiagnosesInAFreshJvm(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of(options));
    command.addAll(List.of(Diagnosing.class.getName(), cache.toString()));
    Process fresh =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();

    String said = output(fresh);

    assertThat(said).isEqualToIgnoringNewLines("CONNECTION_REFUSED: Ask Ann.");
    assertThat(fresh.waitFor()).isZero();
  }

  private static String classPathWithout(String... libraries) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            entry ->
                Stream.of(libraries).noneMatch(Path.of(entry).getFileName().toString()::contains))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  /** An application that fails at once. */
  static final class Diagnosing {
    public static void main(String[] arguments) {
      HelpClient client =
          HelpClient.builder("cold", URI.create("http://127.0.0.1:9/"))
              .cacheDirectory(Path.of(arguments[0]))
              .build();
      Attempt attempt = Attempt.to(URI.create("https://accounting.example.com/"));
      client.remember("Ask Ann.", null);
      Diagnosis diagnosis = client.diagnose(new ConnectException("Connection refused"), attempt);
      System.out.println(diagnosis.situation() + ": " + diagnosis.helpText());
      client.close();
    }
  }
}
