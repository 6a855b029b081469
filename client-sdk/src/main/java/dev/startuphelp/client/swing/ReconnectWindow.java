package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.reconnect.ReconnectState;
import dev.startuphelp.client.reconnect.ReconnectState.GivenUp;
import dev.startuphelp.client.reconnect.ReconnectState.Recovered;
import dev.startuphelp.client.reconnect.ReconnectState.Refused;
import dev.startuphelp.client.reconnect.ReconnectState.Trying;
import dev.startuphelp.client.reconnect.ReconnectState.Waiting;
import dev.startuphelp.client.wording.Label;
import java.awt.Dialog.ModalityType;
import java.awt.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The window of the reconnect dialog. It shows states and passes on what the person wants; the
 * answer follows from the last state, so that a connection that comes in the moment of a click is
 * not lost. For the event thread only.
 *
 * @param <T> what a successful attempt gives
 */
final class ReconnectWindow<T extends @Nullable Object> {

  /** How long the good news is to be seen. */
  private static final int FAREWELL_MILLIS = 1_200;

  private final WindowWords words;
  private final HelpWindow window;
  private final @Nullable AccessCodeRow accessCode;
  private final Actions<T> actions;
  private ReconnectAnswer<T> chosen;
  private @Nullable ReconnectAnswer<T> answer;

  /**
   * What happens outside of the window.
   *
   * @param retryNow to try at once
   * @param giveUp to try no more; the state {@link GivenUp} or {@link Recovered} is to follow
   * @param closed told the answer, when the window has closed
   */
  record Actions<T extends @Nullable Object>(
      Runnable retryNow, Runnable giveUp, Consumer<ReconnectAnswer<T>> closed) {}

  /**
   * A window that is not open yet.
   *
   * @param offline whether the person may choose to work offline
   */
  ReconnectWindow(
      @Nullable Window owner,
      ModalityType modality,
      Diagnosis diagnosis,
      WindowSettings settings,
      boolean offline,
      Actions<T> actions) {
    this.actions = actions;
    this.chosen = offline ? new ReconnectAnswer.WorkOffline<>() : new ReconnectAnswer.Quit<>();
    words = WindowWords.of(diagnosis.locale());
    JButton retryNow = words.button(Label.RETRY_NOW, "retry-now");
    retryNow.addActionListener(clicked -> actions.retryNow().run());
    List<JButton> choices = new ArrayList<>();
    choices.add(retryNow);
    if (offline) {
      choices.add(choice(Label.WORK_OFFLINE, "work-offline", new ReconnectAnswer.WorkOffline<>()));
    }
    choices.add(choice(Label.QUIT, "quit", new ReconnectAnswer.Quit<>()));
    ReconnectAnswer<T> dismissal = chosen;
    window =
        new HelpWindow(
            owner, modality, diagnosis, settings, choices, () -> choose(dismissal), this::closed);
    Consumer<char[]> taker = settings.accessCode();
    accessCode = taker == null ? null : new AccessCodeRow(words, taker, actions.retryNow());
    if (accessCode != null) {
      window.add(accessCode);
    }
    window.prefer(retryNow);
    window.tellState(words.label(Label.TRYING));
    showDiagnosis(diagnosis);
    window.settle();
  }

  /** Shows the window; a modal one returns when it has closed. */
  void open() {
    window.open();
  }

  /** Shows how far the attempts have come; the last state closes the window. */
  void show(ReconnectState<T> state) {
    if (state instanceof Waiting<T> waiting) {
      window.tellState(words.nextAttempt(waiting.left()));
      update(waiting.diagnosis());
    } else if (state instanceof Trying<T> trying) {
      window.tellState(words.label(Label.TRYING));
      update(trying.diagnosis());
    } else if (state instanceof Refused<T> refused) {
      window.tellState(words.text("refused"));
      update(refused.diagnosis());
    } else if (state instanceof Recovered<T> recovered) {
      window.tellState(words.label(Label.RECONNECTED));
      answer = new ReconnectAnswer.Connected<>(recovered.connection());
      closeSoon();
    } else if (state instanceof GivenUp<T>) {
      answer = chosen;
      end();
    }
  }

  JDialog dialog() {
    return window.dialog();
  }

  private JButton choice(Label caption, String key, ReconnectAnswer<T> choice) {
    JButton button = words.button(caption, key);
    button.addActionListener(clicked -> choose(choice));
    return button;
  }

  private void update(Diagnosis diagnosis) {
    if (!diagnosis.equals(window.diagnosis())) {
      showDiagnosis(diagnosis);
    }
  }

  private void showDiagnosis(Diagnosis diagnosis) {
    window.show(diagnosis);
    if (accessCode != null) {
      accessCode.setVisible(diagnosis.situation() == Situation.SESSIONS_LOCKED);
    }
  }

  private void choose(ReconnectAnswer<T> choice) {
    chosen = choice;
    if (answer == null) {
      actions.giveUp().run();
    } else {
      end();
    }
  }

  private void closeSoon() {
    Timer farewell = new Timer(FAREWELL_MILLIS, over -> end());
    farewell.setRepeats(false);
    try {
      farewell.start();
    } catch (OutOfMemoryError e) { // Its thread is not to be had: no farewell then.
      end();
    }
  }

  private void end() {
    if (window.dialog().isDisplayable()) {
      window.close();
    } else {
      actions.closed().accept(Objects.requireNonNull(answer));
    }
  }

  // It may also close because its owner does, or because nobody waits any more: then the last state
  // is still to come.
  private void closed() {
    if (answer == null) {
      actions.giveUp().run();
    } else {
      actions.closed().accept(answer);
    }
  }
}
