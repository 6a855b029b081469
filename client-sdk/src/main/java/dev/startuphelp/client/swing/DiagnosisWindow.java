package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.wording.Label;
import java.awt.Dialog.ModalityType;
import java.awt.Window;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JDialog;
import org.jspecify.annotations.Nullable;

/** The window of the error dialog. For the event thread only. */
final class DiagnosisWindow {

  private final JButton tryAgain;
  private final JButton close;
  private final HelpWindow window;
  private final @Nullable AccessCodeRow accessCode;
  private Answer answer = Answer.CLOSE;

  /**
   * A window that is not open yet.
   *
   * @param listener told what the person chose, when the window has closed
   */
  DiagnosisWindow(
      @Nullable Window owner,
      ModalityType modality,
      Diagnosis diagnosis,
      WindowSettings settings,
      Consumer<Answer> listener) {
    WindowWords words = WindowWords.of(diagnosis.locale());
    tryAgain = words.button(Label.TRY_AGAIN, "try-again");
    close = words.button(Label.CLOSE, "close");
    window =
        new HelpWindow(
            owner,
            modality,
            diagnosis,
            settings,
            List.of(tryAgain, close),
            () -> choose(Answer.CLOSE),
            () -> listener.accept(answer));
    tryAgain.addActionListener(clicked -> choose(Answer.TRY_AGAIN));
    close.addActionListener(clicked -> choose(Answer.CLOSE));
    Consumer<char[]> taker = settings.accessCode();
    accessCode =
        taker == null ? null : new AccessCodeRow(words, taker, () -> choose(Answer.TRY_AGAIN));
    if (accessCode != null) {
      window.add(accessCode);
    }
    show(diagnosis);
    window.settle();
  }

  /** Shows the window; a modal one returns when it has closed. */
  void open() {
    window.open();
  }

  void update(Diagnosis better) {
    show(better);
  }

  void close() {
    window.close();
  }

  /** Says whether probes are on the way to the server. */
  void look(boolean looking) {
    window.look(looking);
  }

  void sayWord(String key) {
    window.say(window.words().text(key));
  }

  void toggleDetails() {
    window.toggleDetails();
  }

  JDialog dialog() {
    return window.dialog();
  }

  private void show(Diagnosis diagnosis) {
    window.show(diagnosis);
    tryAgain.setVisible(diagnosis.tryAgainCanHelp());
    window.prefer(diagnosis.tryAgainCanHelp() ? tryAgain : close);
    if (accessCode != null) {
      accessCode.setVisible(diagnosis.situation() == Situation.SESSIONS_LOCKED);
    }
  }

  private void choose(Answer chosen) {
    answer = chosen;
    window.close();
  }
}
