package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import dev.startuphelp.client.provenance.Source;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.GraphicsEnvironment;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * The error dialog of a desktop application: it opens at once with what is known, and changes in
 * place when something better is. It shows one window at a time: who asks about the same kind of
 * failure at the same server meanwhile gets the answer that is given there, other failures wait for
 * their turn. Kept by the application beside its {@link dev.startuphelp.client.HelpClient}:
 *
 * <pre>{@code
 * DiagnosisDialog dialog = new DiagnosisDialog(help::refine);
 * ...
 * Answer answer = dialog.show(frame, help.diagnose(failure, Attempt.to(server)));
 * }</pre>
 *
 * Safe for any thread, the event thread included. Nothing has to be closed.
 */
public final class DiagnosisDialog {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.client.swing");

  private static final CompletionStage<Answer> CLOSED =
      CompletableFuture.completedStage(Answer.CLOSE);

  private final Function<Diagnosis, CompletionStage<Diagnosis>> refinement;
  private final WindowSettings settings;
  private final OneAtATime windows = new OneAtATime(this::openOrGiveUp);

  /**
   * A dialog whose windows learn more while they are open.
   *
   * @param refinement what finds out more about a diagnosis without blocking: {@code help::refine}
   */
  public DiagnosisDialog(Function<Diagnosis, CompletionStage<Diagnosis>> refinement) {
    this(refinement, WindowSettings.ofThisComputer());
  }

  DiagnosisDialog(
      Function<Diagnosis, CompletionStage<Diagnosis>> refinement, WindowSettings settings) {
    this.refinement = Objects.requireNonNull(refinement, "refinement must not be null");
    this.settings = settings;
  }

  /**
   * The same dialog with the application's name and version, for example {@code Accounting 3.1.4},
   * in the facts for the help desk.
   */
  public DiagnosisDialog withApplication(String nameAndVersion) {
    return new DiagnosisDialog(refinement, settings.withApplication(nameAndVersion));
  }

  /**
   * The same dialog with a field for an access code where sessions are locked. A code that is
   * entered is handed over, and then the answer is {@link Answer#TRY_AGAIN}.
   *
   * @param taker keeps the code for the next attempt, where 1C:Enterprise calls it {@code /UC}; on
   *     the event thread. The array is overwritten when it returns
   */
  public DiagnosisDialog withAccessCode(Consumer<char[]> taker) {
    return new DiagnosisDialog(refinement, settings.withAccessCode(taker));
  }

  /**
   * Shows the diagnosis in a modal window and waits until it has closed; on the event thread other
   * events go on meanwhile. Without a screen it returns {@link Answer#CLOSE} at once. A thread that
   * is interrupted waits no longer and stays interrupted; a window that nobody waits for closes.
   * Never throws: where the process cannot open a window, the answer is {@link Answer#CLOSE}.
   *
   * @param parent what to open the window over; null when there is no window yet
   */
  public Answer show(@Nullable Component parent, Diagnosis diagnosis) {
    try {
      return Room.isThere()
          ? Askers.await(open(parent, diagnosis, ModalityType.DOCUMENT_MODAL), Answer.CLOSE)
          : Answer.CLOSE;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return Answer.CLOSE;
    }
  }

  /**
   * Opens a window that blocks no other and returns at once. The stage completes on the event
   * thread when the window has closed, never exceptionally.
   *
   * @param parent what to open the window over; null when there is no window yet
   */
  public CompletionStage<Answer> open(@Nullable Component parent, Diagnosis diagnosis) {
    try {
      return Room.isThere()
          ? open(parent, diagnosis, ModalityType.MODELESS).minimalCompletionStage()
          : CLOSED;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return CLOSED;
    }
  }

  private CompletableFuture<Answer> open(
      @Nullable Component parent, Diagnosis diagnosis, ModalityType modality) {
    if (GraphicsEnvironment.isHeadless()) {
      LOG.log(
          System.Logger.Level.WARNING, "No screen to show a diagnosis on: {0}", diagnosis.title());
      return CompletableFuture.completedFuture(Answer.CLOSE);
    }
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    try {
      SwingUtilities.invokeLater(() -> enter(parent, diagnosis, modality, answer));
    } catch (Throwable e) { // The event thread itself could not be started.
      answer.complete(Answer.CLOSE);
      sayUnshown(diagnosis, e);
    }
    return answer;
  }

  private void enter(
      @Nullable Component parent,
      Diagnosis diagnosis,
      ModalityType modality,
      CompletableFuture<Answer> answer) {
    try {
      windows.show(new Showing(diagnosis, Screen.windowOf(parent), modality, answer));
    } catch (Throwable e) {
      answer.complete(Answer.CLOSE);
      sayUnshown(diagnosis, e);
    }
  }

  private static void sayUnshown(Diagnosis diagnosis, Throwable why) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The window of a diagnosis could not be shown: " + diagnosis.title(),
        why);
  }

  // Whoever waits for an answer must get one, also when the toolkit is broken: an application that
  // cannot show its error must not hang as well.
  private void openOrGiveUp(Showing showing) {
    try {
      openWindow(showing);
    } catch (Throwable e) {
      windows.closed(showing, Answer.CLOSE);
      sayUnshown(showing.diagnosis(), e);
    }
  }

  private void openWindow(Showing showing) {
    if (showing.askers().areGone()) {
      windows.closed(showing, Answer.CLOSE);
      return;
    }
    DiagnosisWindow window =
        new DiagnosisWindow(
            showing.owner(),
            showing.modality(),
            showing.diagnosis(),
            settings,
            answer -> windows.closed(showing, answer));
    showing.askers().onGone(window::close);
    refine(window, showing.diagnosis());
    window.open();
  }

  // The application's function and its stage: whatever they throw or give, the window opens and
  // stays with what is known.
  private void refine(DiagnosisWindow window, Diagnosis diagnosis) {
    window.sayWord("asking");
    window.look(true);
    try {
      refinement
          .apply(diagnosis)
          .whenComplete(
              (better, failure) ->
                  SwingUtilities.invokeLater(() -> refined(window, diagnosis, better)));
    } catch (Throwable e) {
      LOG.log(System.Logger.Level.WARNING, "A diagnosis could not be refined", e);
      refined(window, diagnosis, null);
    }
  }

  private static void refined(DiagnosisWindow window, Diagnosis known, @Nullable Diagnosis better) {
    window.look(false);
    if (better != null) {
      window.update(better);
    }
    window.sayWord(better != null && isNews(better, known) ? "updated" : "nothing-newer");
  }

  // How far the way to the server is open is always added; the person waits for other words.
  private static boolean isNews(Diagnosis better, Diagnosis known) {
    return better.provenance().source() == Source.LIVE
        || !better.explanation().equals(known.explanation())
        || !better.notices().equals(known.notices())
        || !Objects.equals(better.helpText(), known.helpText());
  }
}
