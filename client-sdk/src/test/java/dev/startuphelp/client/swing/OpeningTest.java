package dev.startuphelp.client.swing;

import static dev.startuphelp.client.swing.Screenful.awaitDialog;
import static dev.startuphelp.client.swing.Screenful.awaitFocus;
import static dev.startuphelp.client.swing.Screenful.button;
import static dev.startuphelp.client.swing.Screenful.doOnEventThread;
import static dev.startuphelp.client.swing.Screenful.onEventThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JTextField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What was meant for another window does nothing in one that has just opened. */
@WindowTest
@Timeout(60)
class OpeningTest {

  private static final Duration GRACE = Duration.ofMillis(500);
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final HandMovedClock clock = new HandMovedClock();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();

  @AfterEach
  void closeWindows() {
    doOnEventThread(
        () -> {
          for (Window window : Window.getWindows()) {
            window.dispose();
          }
        });
  }

  @Test
  void aSpaceThatWasTypedElsewhereDoesNotPressTryAgain() {
    open(null, GRACE, clock);
    JDialog dialog = awaitDialog();
    Component tryAgain = button(dialog, "Try again");

    type(tryAgain, KeyEvent.VK_SPACE, 20);
    type(tryAgain, KeyEvent.VK_ENTER, 400);
    type(tryAgain, KeyEvent.VK_ESCAPE, 800);
    assertThat(dialog.isShowing()).isTrue();

    type(tryAgain, KeyEvent.VK_SPACE, 1_300);
    await().until(() -> answers.equals(List.of(Answer.TRY_AGAIN)));
  }

  @Test
  void aKeyThatWaitedInABusyProgramCountsByTheTimeWhenItWasPressed() {
    open(null, GRACE, clock);
    JDialog dialog = awaitDialog();
    clock.move(Duration.ofMinutes(1));

    type(button(dialog, "Try again"), KeyEvent.VK_SPACE, -5_000);

    assertThat(dialog.isShowing()).isTrue();
  }

  @Test
  void realKeysDoNothingInTheFirstMoment() throws AWTException {
    open(null, FOR_EVER, Clock.systemUTC());
    JDialog dialog = awaitDialog();
    Robot robot = new Robot();

    for (int key : List.of(KeyEvent.VK_SPACE, KeyEvent.VK_ENTER, KeyEvent.VK_ESCAPE)) {
      robot.keyPress(key);
      robot.keyRelease(key);
    }
    robot.waitForIdle();
    doOnEventThread(() -> {});

    assertThat(dialog.isShowing()).isTrue();
  }

  @Test
  void aRealClickDoesNothingInTheFirstMoment() throws AWTException {
    open(null, FOR_EVER, Clock.systemUTC());
    JDialog dialog = awaitDialog();

    click(button(dialog, "Try again"));

    assertThat(dialog.isShowing()).isTrue();
  }

  @Test
  void aRealClickCountsAfterTheFirstMoment() throws AWTException {
    open(null, Duration.ofMillis(1), Clock.systemUTC());
    JDialog dialog = awaitDialog();
    await().until(() -> onEventThread(() -> !dialog.getGlassPane().isVisible()));

    click(button(dialog, "Try again"));

    await().until(() -> answers.equals(List.of(Answer.TRY_AGAIN)));
  }

  @Test
  void leavesTheKeyboardToSomebodyWhoTypesInTheApplication() {
    JTextField field = new JTextField(20);
    JFrame frame = frame(field);

    open(frame, Duration.ZERO, clock);
    await().until(() -> Screenful.dialogs().size() == 1);
    Screenful.press(KeyEvent.VK_7, KeyEvent.VK_SPACE);

    assertThat(onEventThread(field::isFocusOwner)).isTrue();
    String typed = onEventThread(field::getText);
    assertThat(typed).isEqualTo("7 ");
    assertThat(answers).isEmpty();
  }

  @Test
  void takesTheKeyboardWhereNobodyTypes() {
    JFrame frame = frame(new JButton("Log in"));

    JDialog dialog = open(frame, Duration.ZERO, clock);

    awaitFocus(button(dialog, "Try again"));
  }

  private JDialog open(@Nullable Window owner, Duration grace, Clock clock) {
    return onEventThread(
        () -> {
          DiagnosisWindow window =
              new DiagnosisWindow(
                  owner,
                  ModalityType.MODELESS,
                  Samples.upgrade(),
                  new WindowSettings("", null, new RecordingWorkplace(true), clock, grace),
                  answers::add);
          window.open();
          return window.dialog();
        });
  }

  private static JFrame frame(Component content) {
    JFrame frame =
        onEventThread(
            () -> {
              JFrame made = new JFrame("Accounting");
              made.add(content);
              made.pack();
              made.setVisible(true);
              return made;
            });
    await()
        .until(
            () ->
                onEventThread(
                    () -> {
                      content.requestFocus();
                      return content.isFocusOwner();
                    }));
    return frame;
  }

  /** A key as the toolkit reports it, so many milliseconds after the window has opened. */
  private static void type(Component focused, int key, long after) {
    long when = Samples.NOW.toEpochMilli() + after;
    doOnEventThread(
        () -> {
          for (int id : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            focused.dispatchEvent(new KeyEvent(focused, id, when, 0, key, (char) key));
          }
        });
  }

  private static void click(Component button) throws AWTException {
    Robot robot = new Robot();
    Point place = onEventThread(button::getLocationOnScreen);
    robot.mouseMove(place.x + button.getWidth() / 2, place.y + button.getHeight() / 2);
    robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    robot.waitForIdle();
    doOnEventThread(() -> {});
  }
}
