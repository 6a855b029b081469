package dev.startuphelp.client.swing;

import dev.startuphelp.client.lastresort.Unforeseen;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import javax.swing.JDialog;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.text.JTextComponent;

/**
 * Keeps a window that opens by itself from taking what was meant for another one. Keys and clicks
 * of the first moment do nothing, and a window that blocks no other leaves the keyboard to a person
 * who is at work elsewhere. For the event thread only.
 */
final class Opening extends WindowAdapter implements KeyEventDispatcher {

  private final JDialog dialog;
  private final Duration grace;
  private final Grace keys;
  private final Clock clock;

  private Opening(JDialog dialog, Duration grace, Clock clock) {
    this.dialog = dialog;
    this.grace = grace;
    this.keys = new Grace(grace);
    this.clock = clock;
  }

  /**
   * Takes care of a dialog that is not shown yet.
   *
   * @param grace how long keys and clicks do nothing; not at all when zero
   * @param clock tells the time as the events of the toolkit do
   */
  static void guard(JDialog dialog, Duration grace, Clock clock) {
    dialog.setAutoRequestFocus(
        dialog.getModalityType() != ModalityType.MODELESS || !isAtWorkElsewhere(dialog));
    if (grace.isZero()) {
      return;
    }
    Opening opening = new Opening(dialog, grace, clock);
    dialog.addWindowListener(opening);
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(opening);
    dialog.getGlassPane().addMouseListener(new MouseAdapter() {});
    dialog.getGlassPane().setVisible(true);
  }

  // In a field of this application, or in another application while this one has windows open.
  private static boolean isAtWorkElsewhere(JDialog dialog) {
    KeyboardFocusManager keyboard = KeyboardFocusManager.getCurrentKeyboardFocusManager();
    if (keyboard.getActiveWindow() == null) {
      return Arrays.stream(Window.getWindows()).anyMatch(w -> !w.equals(dialog) && w.isShowing());
    }
    Component focused = keyboard.getFocusOwner();
    return focused instanceof JTextComponent text && text.isEditable();
  }

  @Override
  public void windowOpened(WindowEvent opened) {
    keys.begin(clock.millis());
    endSoon();
  }

  // A click that counts too early is better than a window that takes none for good.
  private void endSoon() {
    Timer over = new Timer((int) grace.toMillis(), end -> takeClicks());
    over.setRepeats(false);
    try {
      over.start();
    } catch (OutOfMemoryError e) { // Also where there is no thread to be had for the timer.
      takeClicks();
      Unforeseen.note(e);
    }
  }

  private void takeClicks() {
    dialog.getGlassPane().setVisible(false);
  }

  @Override
  public void windowClosed(WindowEvent closed) {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(this);
  }

  @Override
  public boolean dispatchKeyEvent(KeyEvent event) {
    if (!dialog.equals(SwingUtilities.getRoot(event.getComponent()))) {
      return false;
    }
    boolean isPress = event.getID() == KeyEvent.KEY_PRESSED;
    return isPress ? keys.coversPress(event.getWhen()) : keys.covers(event.getWhen());
  }
}
