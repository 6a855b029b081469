package dev.startuphelp.client.swing;

import static dev.startuphelp.client.swing.Screenful.awaitDialog;
import static dev.startuphelp.client.swing.Screenful.awaitFocus;
import static dev.startuphelp.client.swing.Screenful.button;
import static dev.startuphelp.client.swing.Screenful.doOnEventThread;
import static dev.startuphelp.client.swing.Screenful.onEventThread;
import static dev.startuphelp.client.swing.Screenful.press;
import static dev.startuphelp.client.swing.Screenful.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.reconnect.ReconnectState;
import dev.startuphelp.client.reconnect.ReconnectState.GivenUp;
import dev.startuphelp.client.reconnect.ReconnectState.Reason;
import dev.startuphelp.client.reconnect.ReconnectState.Recovered;
import dev.startuphelp.client.reconnect.ReconnectState.Refused;
import dev.startuphelp.client.reconnect.ReconnectState.Trying;
import dev.startuphelp.client.reconnect.ReconnectState.Waiting;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import javax.swing.JDialog;
import javax.swing.JPasswordField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the window shows of each state, and what it passes on. */
@WindowTest
@Timeout(60)
class ReconnectWindowTest {

  private static final Diagnosis FAILURE = Samples.upgradeFromCache();
  private static final String KEPT_NOTICE =
      "Until 14:00, in 25 minutes · Kept on this computer, as of 3 h ago";

  private final List<String> wanted = new CopyOnWriteArrayList<>();
  private final BlockingQueue<ReconnectAnswer<String>> answers = new LinkedBlockingQueue<>();
  private final ReconnectWindow<String> window = onEventThread(this::open);

  @AfterEach
  void closeWindows() {
    doOnEventThread(
        () -> {
          for (Window open : Window.getWindows()) {
            open.dispose();
          }
        });
  }

  @Test
  void countsDownAndTriesAtOnceOnEnter() {
    JDialog dialog = awaitDialog();
    show(waiting(12_400));
    assertThat(texts(dialog)).contains("Next attempt in 13 s", KEPT_NOTICE);

    press(KeyEvent.VK_ENTER);
    show(new Trying<>(FAILURE));

    assertThat(wanted).containsExactly("retry");
    assertThat(texts(dialog)).contains("Trying to connect…", KEPT_NOTICE);
  }

  @Test
  void neitherMovesNorTakesTheFocusFromAttemptToAttempt() {
    show(waiting(9_000));
    JDialog dialog = awaitDialog();
    Rectangle before = dialog.getBounds();
    press(KeyEvent.VK_TAB);
    Component focused = onEventThread(dialog::getFocusOwner);

    for (int i = 0; i < 20; i++) {
      show(new Trying<>(FAILURE));
      show(waiting(1_000L * i));
    }

    assertThat(onEventThread(dialog::getFocusOwner)).isSameAs(focused);
    assertThat(dialog.getBounds()).isEqualTo(before);
  }

  @Test
  void keepsItsButtonsInPlaceWhenHelpArrivesOrSessionsAreLocked() {
    show(waiting(9_000));
    JDialog dialog = awaitDialog();
    Point before = onEventThread(() -> button(dialog, "Retry now").getLocationOnScreen());

    show(new Trying<>(Samples.longTexts()));
    show(new Trying<>(Samples.locked()));

    assertThat(texts(dialog)).contains("Access code:");
    assertThat(onEventThread(() -> button(dialog, "Retry now").getLocationOnScreen()))
        .isEqualTo(before);
  }

  @Test
  void saysWhatIsWrongWhenTheServerRefuses() {
    show(waiting(5_000));
    JDialog dialog = awaitDialog();

    show(new Refused<>(Samples.rejected()));

    assertThat(texts(dialog))
        .contains("The user name or the password is not right")
        .contains("No further attempt is made by itself: that would not help.")
        .noneMatch(text -> text.startsWith("Next attempt"));
  }

  @Test
  void saysThatTheConnectionIsBackAndCloses() throws Exception {
    JDialog dialog = awaitDialog();

    show(new Recovered<>("session"));

    assertThat(texts(dialog)).contains("The connection is back.");
    assertThat(answers.take()).isEqualTo(new ReconnectAnswer.Connected<>("session"));
    assertThat(dialog.isShowing()).isFalse();
  }

  @Test
  void worksOfflineOnEscape() throws Exception {
    awaitDialog();

    press(KeyEvent.VK_ESCAPE);
    assertThat(wanted).containsExactly("give up");
    show(new GivenUp<>(FAILURE));

    assertThat(answers.take()).isEqualTo(new ReconnectAnswer.WorkOffline<>());
  }

  @Test
  void quitsByItsUnderlinedLetter() throws Exception {
    awaitDialog();

    press(KeyEvent.VK_ALT, KeyEvent.VK_Q);
    show(new GivenUp<>(FAILURE));

    assertThat(answers.take()).isEqualTo(new ReconnectAnswer.Quit<>());
  }

  @Test
  void losesNoConnectionThatComesInTheMomentOfAClick() throws Exception {
    awaitDialog();

    press(KeyEvent.VK_ALT, KeyEvent.VK_Q);
    show(new Recovered<>("session"));

    assertThat(answers.take()).isEqualTo(new ReconnectAnswer.Connected<>("session"));
  }

  @Test
  void givesUpWhenItsWindowIsClosedFromOutside() throws Exception {
    JDialog dialog = awaitDialog();

    doOnEventThread(dialog::dispose);
    await().until(() -> wanted.contains("give up"));
    show(new GivenUp<>(FAILURE));

    assertThat(answers.take()).isEqualTo(new ReconnectAnswer.WorkOffline<>());
  }

  @Test
  void asksForTheAccessCodeWhileSessionsAreLocked() {
    JDialog dialog = awaitDialog();
    assertThat(texts(dialog)).doesNotContain("Access code:");

    show(new Waiting<>(Samples.locked(), Reason.BACK_OFF, Duration.ofSeconds(5)));
    press(KeyEvent.VK_ALT, KeyEvent.VK_S);
    awaitFocus(Screenful.all(dialog, JPasswordField.class).get(0));
    press(KeyEvent.VK_4);
    press(KeyEvent.VK_ENTER);

    assertThat(texts(dialog)).contains("Access code:", Samples.LOCK_MESSAGE);
    assertThat(wanted).containsExactly("code 4", "retry");
  }

  private ReconnectWindow<String> open() {
    WindowSettings settings =
        new WindowSettings(
            "",
            code -> wanted.add("code " + new String(code)),
            new RecordingWorkplace(true),
            new HandMovedClock(),
            Duration.ZERO);
    ReconnectWindow<String> made =
        new ReconnectWindow<>(
            null,
            ModalityType.MODELESS,
            FAILURE,
            settings,
            true,
            new ReconnectWindow.Actions<>(
                () -> wanted.add("retry"), () -> wanted.add("give up"), answers::add));
    made.open();
    return made;
  }

  private static ReconnectState<String> waiting(long millis) {
    return new Waiting<>(FAILURE, Reason.BACK_OFF, Duration.ofMillis(millis));
  }

  private void show(ReconnectState<String> state) {
    doOnEventThread(() -> window.show(state));
  }
}
