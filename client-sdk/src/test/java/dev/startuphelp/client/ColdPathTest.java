package dev.startuphelp.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh JVM loads for a diagnosis. */
class ColdPathTest {

  @TempDir Path cache;

  @Test
  void diagnosesWithoutLoadingOkHttpOrCaffeineOrAnObjectMapper() throws Exception {
    Process fresh =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                Diagnosing.class.getName(),
                cache.toString())
            .redirectErrorStream(true)
            .start();

    List<String> loaded = output(fresh).lines().toList();

    assertThat(fresh.waitFor()).isZero();
    assertThat(loaded).anyMatch(line -> line.contains("dev.startuphelp.client.Diagnosis "));
    assertThat(loaded).anyMatch(line -> line.equals("diagnosed CONNECTION_REFUSED"));
    assertThat(loaded)
        .noneMatch(line -> line.contains(" okhttp3."))
        .noneMatch(line -> line.contains(" com.github.benmanes.caffeine."))
        .noneMatch(line -> line.contains("ObjectMapper"));
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
      Diagnosis diagnosis = client.diagnose(new ConnectException("Connection refused"), attempt);
      System.out.println("\ndiagnosed " + diagnosis.situation());
      Runtime.getRuntime().halt(0); // Before the background loads what it will need later.
    }
  }
}
