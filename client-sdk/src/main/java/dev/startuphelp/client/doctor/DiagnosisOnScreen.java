package dev.startuphelp.client.doctor;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.swing.Answer;
import dev.startuphelp.client.swing.DiagnosisDialog;
import java.awt.GraphicsEnvironment;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;

/** The diagnosis in the window that an application's user would see. */
final class DiagnosisOnScreen {

  private DiagnosisOnScreen() {}

  static boolean isPossible() {
    return !GraphicsEnvironment.isHeadless();
  }

  /** Shows it until the window has closed; true when the address is to be tried once more. */
  static boolean wantsToTryAgain(Diagnosis diagnosis, HelpClient client) {
    lookNative();
    DiagnosisDialog dialog = new DiagnosisDialog(client::refine);
    return dialog.show(null, diagnosis) == Answer.TRY_AGAIN;
  }

  private static void lookNative() {
    try {
      UIManager.setLookAndFeel(UIManager.getSystemLookAndFeelClassName());
    } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
      // Java's own look does as well.
    }
  }
}
