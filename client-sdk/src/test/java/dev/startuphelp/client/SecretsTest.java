package dev.startuphelp.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.redaction.Secrets;
import dev.startuphelp.client.report.HtmlReport;
import dev.startuphelp.client.report.JsonReport;
import dev.startuphelp.client.report.ProblemReport;
import dev.startuphelp.client.terminal.TerminalText;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No secret is in any part of a diagnosis, of which every window, text, report and JSON is made.
 */
class SecretsTest {

  private static final Attempt ATTEMPT =
      Attempt.to(
              URI.create(
                  "https://ivan:" + Secrets.MARKER + "@srv.example.com/a?token=" + Secrets.MARKER))
          .withLocale(Locale.ENGLISH);

  @TempDir Path cache;
  private HelpClient client;

  @BeforeEach
  void build() {
    client = HelpClient.builder("accounting").cacheDirectory(cache).build();
  }

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @MethodSource("dev.startuphelp.client.redaction.Secrets#texts")
  void noneIsLeftOfAnException(String text) {
    for (Exception failure :
        List.of(
            new IOException(text),
            new FileNotFoundException(text),
            new NoSuchFileException(text),
            new UnknownHostException(text),
            new SQLException(text, "08001"),
            new RuntimeException("login", new ConnectException(text)),
            suppressing(text))) {
      assertIsClean(client.diagnose(failure, ATTEMPT));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.startuphelp.client.redaction.Secrets#texts")
  void noneIsLeftOfAReply(String text) {
    Map<String, List<String>> headers =
        Map.of(
            "Content-Type", List.of("application/problem+json"),
            "Set-Cookie", List.of("sid=" + Secrets.MARKER),
            "X-Reason", List.of(text));
    String problem = "{\"title\":\"" + text.replace("\"", "\\\"") + "\"}";

    for (int status : new int[] {200, 400, 401, 503}) {
      assertIsClean(client.diagnose(new HttpReply(status, headers, text), ATTEMPT));
      // Escaped twice, some are no secret that could be told from the text after it.
      if (!text.contains("\\") && !text.contains("\"\"")) {
        assertIsClean(client.diagnose(new HttpReply(status, headers, problem), ATTEMPT));
      }
    }
  }

  @Test
  void noneIsLogged() {
    try (Listener log = new Listener()) {
      for (String text : Secrets.texts()) {
        client.diagnose(new IOException(text), ATTEMPT);
        client.diagnose(new Unreadable(text), ATTEMPT);
        client.remember(text, "https://ivan:" + Secrets.MARKER + "@srv.example.com/");
      }
      Logger.getLogger("dev.startuphelp.client").fine("The listener hears this.");

      assertThat(log.lines)
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).doesNotContain(Secrets.MARKER));
    }
  }

  @Test
  void noneIsLeftOfTheAddressOfARedirect() {
    Map<String, List<String>> headers =
        Map.of(
            "Location",
            List.of("https://ivan:" + Secrets.MARKER + "@new.example.com/?a=" + Secrets.MARKER));

    assertIsClean(client.diagnose(new HttpReply(308, headers, ""), ATTEMPT));
  }

  @Test
  void whatIsNoHostIsNotToldAsOne() {
    ConnectException failure =
        new ConnectException("Failed to connect to ivan:" + Secrets.MARKER + "@srv/10.0.0.1:80");

    assertThat(client.diagnose(failure, ATTEMPT).whatHappened())
        .contains("srv.example.com")
        .doesNotContain(Secrets.MARKER);
  }

  @Test
  void aSecretIsNotCutInTwo() {
    for (int length = 1_900; length < 2_010; length++) {
      String text = "x".repeat(length) + " https://ivan:" + Secrets.MARKER + "@srv/";

      assertThat(client.diagnose(new IOException(text), ATTEMPT).toString())
          .doesNotContain(Secrets.MARKER.substring(0, 6));
    }
  }

  private static void assertIsClean(Diagnosis diagnosis) {
    assertThat(diagnosis.toString()).doesNotContain(Secrets.MARKER);
    for (String surface :
        List.of(
            TerminalText.of(diagnosis),
            HtmlReport.of(diagnosis),
            ProblemReport.of(diagnosis),
            JsonReport.explained(diagnosis))) {
      assertThat(surface).doesNotContain(Secrets.MARKER);
    }
  }

  /** Everything that is logged while the test listens, also what is usually too fine to be told. */
  private static final class Listener extends Handler implements AutoCloseable {
    private final Logger all = Logger.getLogger("dev.startuphelp");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Listener() {
      all.setLevel(Level.ALL);
      all.addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
      all.removeHandler(this);
      all.setLevel(null);
    }
  }

  /** Fails while it is read, with the secret in its failure. */
  private static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(String text) {
      super(text);
    }

    @Override
    public String getMessage() {
      throw new IllegalStateException(super.getMessage());
    }
  }

  private static Exception suppressing(String text) {
    Exception failure = new Exception("outer");
    failure.addSuppressed(new IOException(text));
    return failure;
  }
}
