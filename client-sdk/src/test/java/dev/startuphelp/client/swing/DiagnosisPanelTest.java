package dev.startuphelp.client.swing;

import static dev.startuphelp.client.swing.Screenful.all;
import static dev.startuphelp.client.swing.Screenful.onEventThread;
import static dev.startuphelp.client.swing.Screenful.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.protocol.conformance.HostileText;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.time.Duration;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.Test;

@WindowTest
class DiagnosisPanelTest {

  private final HandMovedClock clock = new HandMovedClock();

  @Test
  void tellsWhatHappenedAndShowsTheTechnicalLineWithoutAClick() {
    assertThat(texts(panel(Samples.refused())))
        .startsWith(
            "The server does not accept the connection",
            "The computer accounting.example.com is there, but nothing answers at its port 8443.",
            "What to check")
        .endsWith("java.net.ConnectException: Connection refused · Code for support: 7KQ2-M4XD");
  }

  @Test
  void letsTheAdministratorsWordLeadWhereItExplainsTheFailure() {
    assertThat(texts(panel(Samples.named(Samples.upgrade(), "Accounting"))))
        .startsWith(
            "Accounting: maintenance until 14:00",
            "Message from your administrator",
            "Accounting is down for an upgrade. It will be back at 14:00.",
            "Until 14:00, in 25 minutes",
            "Help from your administrator")
        .endsWith("java.net.ConnectException: Connection refused · Code for support: 7KQ2-M4XD");
  }

  @Test
  void keepsWhatIsFoundAboutAnExplainedFailureInTheDetails() {
    DiagnosisPanel panel = panel(Samples.upgrade());
    Screenful.doOnEventThread(() -> panel.showDetails(true));

    assertThat(texts(panel))
        .containsSubsequence(
            "java.net.ConnectException: Connection refused · Code for support: 7KQ2-M4XD",
            "The server does not accept the connection",
            "The computer accounting.example.com is there, but nothing answers at its port 8443.",
            "What to check",
            "Try again in a few minutes: the program on the server may be restarting.",
            "For the administrator");
  }

  @Test
  void leadsWithTheDiagnosisAgainWhenTheNoticeHasEnded() {
    DiagnosisPanel panel = panel(Samples.upgrade());

    pass(panel, Duration.ofMinutes(25));

    assertThat(texts(panel)).startsWith("The server does not accept the connection");
  }

  @Test
  void letsTheServersWordLeadWhereSessionsAreLocked() {
    assertThat(texts(panel(Samples.locked())))
        .startsWith(
            "Logging in is blocked at the moment", "Message from the server", Samples.LOCK_MESSAGE)
        .endsWith("Code for support: 7KQ2-M4XD");
  }

  @Test
  void drawsTheWayAndKeepsItsHeightWhileItIsLookedAt() {
    DiagnosisPanel panel = panel(Samples.refused());
    WayPicture way = all(panel, WayPicture.class).get(0);
    Dimension before = way.getPreferredSize();

    Screenful.doOnEventThread(() -> panel.look(true));
    assertThat(way.getPreferredSize()).isEqualTo(before);
    Screenful.doOnEventThread(() -> panel.look(false));

    assertThat(way.getAccessibleContext().getAccessibleDescription())
        .isEqualTo("this computer: works → network: works → server: does not work");
  }

  @Test
  void labelsTheNoticeAsTheAdministratorsAndSaysHowLongItHolds() {
    assertThat(texts(panel(Samples.upgrade())))
        .containsSubsequence(
            "Message from your administrator",
            "Accounting is down for an upgrade. It will be back at 14:00.",
            "Until 14:00, in 25 minutes");
  }

  @Test
  void saysWhereHelpComesFromAndHowOldItIsWhenItIsNotLive() {
    assertThat(texts(panel(Samples.upgradeFromCache())))
        .contains("Until 14:00, in 25 minutes · Kept on this computer, as of 3 h ago");
  }

  @Test
  void tellsStandingHelpLinkAndContacts() {
    assertThat(texts(panel(Samples.upgrade())))
        .containsSubsequence(
            "Help from your administrator",
            "Need help?",
            "https://help.example.com/accounting",
            "Who can help",
            "Duty administrator, Mon–Fri 9–18",
            "+74951234567");
  }

  @Test
  void countsDownAndTakesTheNoticeAwayWhenItsTimeHasCome() {
    DiagnosisPanel panel = panel(Samples.upgrade());

    pass(panel, Duration.ofMinutes(24));
    assertThat(texts(panel)).contains("Until 14:00, in 1 minute");

    pass(panel, Duration.ofMinutes(1));
    assertThat(texts(panel))
        .doesNotContain("Message from your administrator")
        .contains("Need help?");
  }

  @Test
  void showsWhatLooksLikeHtmlAsItIs() {
    DiagnosisPanel panel = panel(Samples.hostile());

    assertThat(all(panel, JComponent.class))
        .allMatch(component -> component.getClientProperty(BasicHTML.propertyKey) == null);
    assertThat(texts(panel)).filteredOn(text -> text.startsWith("<html>")).hasSizeGreaterThan(8);
  }

  @Test
  void showsEveryHostileTextAsText() {
    DiagnosisPanel panel = panel(Samples.refused());

    for (String text : HostileText.all().stream().filter(each -> each.length() < 200).toList()) {
      String clean = PlainText.clean(text);
      onEventThread(() -> update(panel, Samples.saying(clean)));

      assertThat(all(panel, JComponent.class))
          .allMatch(component -> component.getClientProperty(BasicHTML.propertyKey) == null);
      assertThat(texts(panel)).anyMatch(shown -> shown.contains(clean));
      assertThat(panel.getPreferredSize().height).isPositive();
    }
  }

  @Test
  void keepsWhatStaysInItsPlaceWhenMoreIsKnown() {
    DiagnosisPanel panel = panel(Samples.upgradeFromCache());
    List<LinkButton> before = all(panel, LinkButton.class);

    onEventThread(() -> update(panel, Samples.upgrade()));

    assertThat(all(panel, LinkButton.class)).isEqualTo(before);
    assertThat(texts(panel)).contains("Until 14:00, in 25 minutes");
  }

  @Test
  void forgetsWhatTheBetterDiagnosisNoLongerSays() {
    DiagnosisPanel panel = panel(Samples.upgrade());

    onEventThread(() -> update(panel, Samples.refused()));

    assertThat(texts(panel))
        .doesNotContain("Message from your administrator", "Need help?", "Who can help");
  }

  @Test
  void keepsFourThousandCharactersWithoutASpaceWithinItsWidth() {
    DiagnosisPanel panel = panel(Samples.longTexts());

    onEventThread(
        () -> {
          panel.setSize(new Dimension(400, 300));
          layOut(panel);
          return true;
        });

    assertThat(all(panel, PlainArea.class))
        .allMatch(area -> right(area, panel) <= 400)
        .anyMatch(area -> area.getHeight() > 1_000);
  }

  @Test
  void runsEachTextInItsOwnDirection() {
    DiagnosisPanel panel = panel(Samples.upgradeInArabic());

    assertThat(all(panel, PlainArea.class))
        .filteredOn(area -> !area.getText().isEmpty())
        .hasSizeGreaterThan(5)
        .allMatch(area -> runsRightToLeft(area) == area.getText().startsWith("البرنامج"));
  }

  private DiagnosisPanel panel(Diagnosis diagnosis) {
    return onEventThread(
        () -> {
          WindowWords words = WindowWords.of(diagnosis.locale());
          LinkActions actions = new LinkActions(new RecordingWorkplace(true), words, ignored -> {});
          return new DiagnosisPanel(diagnosis, actions, clock);
        });
  }

  private void pass(DiagnosisPanel panel, Duration time) {
    clock.move(time);
    Screenful.doOnEventThread(panel::refresh);
  }

  private static boolean update(DiagnosisPanel panel, Diagnosis better) {
    panel.update(better);
    return true;
  }

  private static boolean runsRightToLeft(PlainArea area) {
    return !area.getComponentOrientation().isLeftToRight();
  }

  private static void layOut(Component component) {
    component.doLayout();
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        layOut(child);
      }
    }
  }

  private static int right(Component component, Component within) {
    return SwingUtilities.convertPoint(component, component.getWidth(), 0, within).x;
  }
}
