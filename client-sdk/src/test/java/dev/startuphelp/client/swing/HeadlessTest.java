package dev.startuphelp.client.swing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Runs without a display, as a server does. */
class HeadlessTest {

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
        .startsWith("The server does not accept the connection\nThe computer")
        .contains("Message from your administrator:\nAccounting is down")
        .contains("Until 14:00, in 25 minutes · Kept on this computer, as of 3 h ago")
        .contains("What to check:\n- Try again in a few minutes")
        .contains("https://help.example.com/accounting")
        .contains("Duty administrator, +74951234567, Mon–Fri 9–18")
        .contains("Diagnosis 7KQ2-M4XD, 2026-11-22T13:35:00+03:00")
        .endsWith("Proxy: none");
  }
}
