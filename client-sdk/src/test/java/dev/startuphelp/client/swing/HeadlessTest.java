package dev.startuphelp.client.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.redaction.Secrets;
import java.awt.GraphicsEnvironment;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs without a display, as a server does. */
class HeadlessTest {

  @TempDir Path cache;

  @Test
  void answersCloseAtOnceWithoutADisplay() {
    assumeTrue(GraphicsEnvironment.isHeadless(), "there is a display");
    DiagnosisDialog dialog = new DiagnosisDialog(CompletableFuture::completedStage);

    assertThat(dialog.show(null, Samples.refused())).isEqualTo(Answer.CLOSE);
  }

  @Test
  void reportsEverythingAsText() {
    String report =
        DiagnosisReport.of(
            Samples.upgradeFromCache(),
            WindowWords.of(Locale.ENGLISH),
            ZonedDateTime.now(Samples.CLOCK));

    assertThat(report)
        .startsWith(
            "accounting.example.com: maintenance until 14:00\n"
                + "this computer: works → network: works → server: does not work\n\n"
                + "Message from your administrator:\nAccounting is down")
        .contains("The server does not accept the connection\nThe computer")
        .contains("java.net.ConnectException: Connection refused\n\nWhat to check")
        .contains("Until 14:00, in 25 minutes · Kept on this computer, as of 3 h ago")
        .contains("What to check:\n- Try again in a few minutes")
        .contains("https://help.example.com/accounting")
        .contains("Duty administrator, +74951234567, Mon–Fri 9–18")
        .contains("Diagnosis 7KQ2-M4XD, 2026-11-22T13:35:00+03:00")
        .endsWith("Proxy: none");
  }

  @ParameterizedTest
  @MethodSource("dev.startuphelp.client.redaction.Secrets#texts")
  void leavesNoSecretInWhatIsCopied(String text) {
    try (HelpClient client = HelpClient.builder("accounting").cacheDirectory(cache).build()) {
      Diagnosis diagnosis = client.diagnose(new ConnectException(text), Attempt.toStart());
      WindowWords words = WindowWords.of(Locale.ENGLISH);

      assertThat(DiagnosisReport.of(diagnosis, words, ZonedDateTime.now(Samples.CLOCK)))
          .contains(diagnosis.title())
          .doesNotContain(Secrets.MARKER);
      assertThat(AboutText.of(diagnosis, "Accounting 3.1", words, Samples.CLOCK.getZone()))
          .contains(diagnosis.id())
          .doesNotContain(Secrets.MARKER);
    }
  }
}
