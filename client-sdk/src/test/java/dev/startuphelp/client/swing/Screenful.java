package dev.startuphelp.client.swing;

import static org.awaitility.Awaitility.await;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The windows of this test as a user has them before the eyes and under the fingers. */
final class Screenful {

  private Screenful() {}

  static <T> T onEventThread(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    try {
      SwingUtilities.invokeAndWait(task);
      return task.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException | ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  static void doOnEventThread(Runnable action) {
    onEventThread(
        () -> {
          action.run();
          return true;
        });
  }

  /** The one dialog on the screen, once it is there and has the keyboard. */
  static JDialog awaitDialog() {
    await().atMost(Duration.ofSeconds(20)).until(() -> dialogs().size() == 1);
    JDialog dialog = dialogs().get(0);
    await().atMost(Duration.ofSeconds(20)).until(() -> onEventThread(() -> hasKeyboard(dialog)));
    return dialog;
  }

  // Without a window manager nobody repeats a request for the focus that came too early.
  private static boolean hasKeyboard(JDialog dialog) {
    if (dialog.getFocusOwner() == null) {
      dialog.requestFocus();
      return false;
    }
    return true;
  }

  /** Once a component has the keyboard: a busy computer gives it some time after the key. */
  static void awaitFocus(Component component) {
    await().atMost(Duration.ofSeconds(20)).until(() -> onEventThread(component::isFocusOwner));
  }

  /** The screens of the display that the build opens: a large one, and two small ones. */
  static List<GraphicsDevice> screens() {
    return List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices());
  }

  static List<JDialog> dialogs() {
    return onEventThread(
        () -> {
          List<JDialog> shown = new ArrayList<>();
          for (Window window : Window.getWindows()) {
            if (window instanceof JDialog dialog && dialog.isShowing()) {
              shown.add(dialog);
            }
          }
          return shown;
        });
  }

  /**
   * Presses keys together and lets them go when that has been noticed, as a hand does: a label with
   * an underlined letter passes the focus on only if it has got it before the release.
   */
  static void press(int... keys) {
    try {
      Robot robot = new Robot();
      for (int key : keys) {
        untilDispatched(key, () -> robot.keyPress(key));
      }
      for (int i = keys.length - 1; i >= 0; i--) {
        robot.keyRelease(keys[i]);
      }
      robot.waitForIdle();
    } catch (AWTException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void untilDispatched(int key, Runnable press) {
    CountDownLatch pressed = new CountDownLatch(1);
    KeyEventDispatcher witness =
        event -> {
          if (event.getID() == KeyEvent.KEY_PRESSED && event.getKeyCode() == key) {
            pressed.countDown();
          }
          return false;
        };
    KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    keyboard.addKeyEventDispatcher(witness);
    try {
      press.run();
      await().atMost(Duration.ofSeconds(20)).until(() -> pressed.getCount() == 0);
      doOnEventThread(() -> {}); // Its turn is over: what the key does is done.
    } finally {
      keyboard.removeKeyEventDispatcher(witness);
    }
  }

  static void pressTab() {
    press(KeyEvent.VK_TAB);
  }

  static AbstractButton button(Container within, String text) {
    return all(within, AbstractButton.class).stream()
        .filter(button -> button.isVisible() && text.equals(button.getText()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button \"" + text + "\": " + texts(within)));
  }

  /** Every text that is visible, in the order of the components. */
  static List<String> texts(Container within) {
    List<String> texts = new ArrayList<>();
    for (Component component : all(within, Component.class)) {
      String text = text(component);
      if (!text.isEmpty() && isVisibleWithin(component, within)) {
        texts.add(text);
      }
    }
    return texts;
  }

  static <C> List<C> all(Container within, Class<C> type) {
    List<C> found = new ArrayList<>();
    for (Component component : within.getComponents()) {
      if (type.isInstance(component)) {
        found.add(type.cast(component));
      }
      if (component instanceof Container container) {
        found.addAll(all(container, type));
      }
    }
    return found;
  }

  private static boolean isVisibleWithin(Component component, Container within) {
    for (Component c = component; c != within && c != null; c = c.getParent()) {
      if (!c.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static String text(Component component) {
    String text = null;
    if (component instanceof JTextComponent area) {
      text = area.getText();
    } else if (component instanceof AbstractButton button) {
      text = button.getText();
    } else if (component instanceof JLabel label) {
      text = label.getText();
    }
    return text == null ? "" : text;
  }
}
