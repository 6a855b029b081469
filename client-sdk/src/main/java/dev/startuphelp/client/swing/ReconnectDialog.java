package dev.startuphelp.client.swing;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import dev.startuphelp.client.reconnect.Reconnect;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of a desktop application that has lost its server: it tries to connect again by
 * itself, shows when, lets the person try at once, and shows all the time what the administrator
 * says. When the server refuses, it says what is wrong and tries no more by itself. One per
 * connection, kept by the application beside its {@link HelpClient}:
 *
 * <pre>{@code
 * ReconnectDialog<Session> reconnect = new ReconnectDialog<>(help, attempt, () -> logIn(server));
 * ...
 * ReconnectAnswer<Session> answer = reconnect.show(frame, help.diagnose(failure, attempt));
 * }</pre>
 *
 * Safe for any thread, the event thread included. It shows one window at a time: who asks meanwhile
 * gets the same answer. Nothing has to be closed.
 *
 * @param <T> what a successful attempt gives, for example a session
 */
public final class ReconnectDialog<T extends @Nullable Object> {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.client.swing");

  private final HelpClient help;
  private final Attempt attempt;
  private final Callable<? extends T> connect;
  private final WindowSettings settings;
  private final boolean offline;
  private final ReconnectAnswer<T> quit = new ReconnectAnswer.Quit<>();
  private final CompletionStage<ReconnectAnswer<T>> gone = CompletableFuture.completedStage(quit);
  private @Nullable Askers<ReconnectAnswer<T>> askers; // While there is a window.

  /**
   * A dialog that offers to try now and to quit.
   *
   * @param attempt what is tried, for the diagnoses
   * @param connect makes one attempt, as in {@link Reconnect}: never on the event thread, never two
   *     at once, interrupted when the person gives up; what it returns after that is closed if it
   *     is {@link AutoCloseable}
   */
  public ReconnectDialog(HelpClient help, Attempt attempt, Callable<? extends T> connect) {
    this(help, attempt, connect, WindowSettings.ofThisComputer(), false);
  }

  ReconnectDialog(
      HelpClient help,
      Attempt attempt,
      Callable<? extends T> connect,
      WindowSettings settings,
      boolean offline) {
    this.help = Objects.requireNonNull(help, "help must not be null");
    this.attempt = attempt;
    this.connect = Objects.requireNonNull(connect, "connect must not be null");
    this.settings = settings;
    this.offline = offline;
  }

  /** The same dialog that also offers to work offline. */
  public ReconnectDialog<T> withWorkOffline() {
    return new ReconnectDialog<>(help, attempt, connect, settings, true);
  }

  /** The same dialog with the application's name and version in the facts for the help desk. */
  public ReconnectDialog<T> withApplication(String nameAndVersion) {
    return with(settings.withApplication(nameAndVersion));
  }

  /**
   * The same dialog with a field for an access code where sessions are locked. A code that is
   * entered is handed over, and then an attempt is made at once.
   *
   * @param taker keeps the code for the next attempt, where 1C:Enterprise calls it {@code /UC}; on
   *     the event thread. The array is overwritten when it returns
   */
  public ReconnectDialog<T> withAccessCode(Consumer<char[]> taker) {
    return with(settings.withAccessCode(taker));
  }

  /**
   * Shows a modal window and waits until it is connected or the person has chosen; on the event
   * thread other events go on meanwhile. Escape and the window's own means to close it are {@link
   * ReconnectAnswer.WorkOffline} where that is offered, else {@link ReconnectAnswer.Quit}. Without
   * a screen the answer is to quit at once. A thread that is interrupted waits no longer, gets that
   * too and stays interrupted; a window that nobody waits for closes. Never throws: where the
   * process cannot open a window, the answer is to quit.
   *
   * @param parent what to open the window over; null when there is no window yet
   * @param failure why it is needed
   */
  public ReconnectAnswer<T> show(@Nullable Component parent, Diagnosis failure) {
    try {
      return Room.isThere()
          ? Askers.await(open(parent, failure, ModalityType.DOCUMENT_MODAL), quit)
          : quit;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return quit;
    }
  }

  /**
   * Opens a window that blocks no other and returns at once. The stage completes on the event
   * thread when the window has closed, never exceptionally.
   *
   * @param parent what to open the window over; null when there is no window yet
   * @param failure why it is needed
   */
  public CompletionStage<ReconnectAnswer<T>> open(@Nullable Component parent, Diagnosis failure) {
    try {
      return Room.isThere()
          ? open(parent, failure, ModalityType.MODELESS).minimalCompletionStage()
          : gone;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return gone;
    }
  }

  private ReconnectDialog<T> with(WindowSettings settings) {
    return new ReconnectDialog<>(help, attempt, connect, settings, offline);
  }

  private CompletableFuture<ReconnectAnswer<T>> open(
      @Nullable Component parent, Diagnosis failure, ModalityType modality) {
    if (GraphicsEnvironment.isHeadless()) {
      LOG.log(System.Logger.Level.WARNING, "No screen to reconnect on: {0}", failure.title());
      return CompletableFuture.completedFuture(quit);
    }
    CompletableFuture<ReconnectAnswer<T>> asker = new CompletableFuture<>();
    try {
      SwingUtilities.invokeLater(() -> join(asker, parent, failure, modality));
    } catch (Throwable e) { // The event thread itself could not be started.
      asker.complete(quit);
      sayUnshown(failure, e);
    }
    return asker;
  }

  private void join(
      CompletableFuture<ReconnectAnswer<T>> asker,
      @Nullable Component parent,
      Diagnosis failure,
      ModalityType modality) {
    if (askers != null) {
      askers.add(asker);
      return;
    }
    Askers<ReconnectAnswer<T>> first = new Askers<>();
    askers = first;
    first.add(asker);
    // Whoever waits must get an answer, also when the toolkit is broken. When all have theirs, the
    // reconnect ends.
    try {
      Reconnect<T> reconnect = new Reconnect<>(help, attempt, connect);
      first.onGone(reconnect::close);
      openWindow(reconnect, first, Screen.windowOf(parent), failure, modality);
    } catch (Throwable e) {
      closed(first, quit);
      sayUnshown(failure, e);
    }
  }

  private static void sayUnshown(Diagnosis failure, Throwable why) {
    LOG.log(
        System.Logger.Level.WARNING,
        "The window to reconnect could not be shown: " + failure.title(),
        why);
  }

  private void openWindow(
      Reconnect<T> reconnect,
      Askers<ReconnectAnswer<T>> asking,
      @Nullable Window owner,
      Diagnosis failure,
      ModalityType modality) {
    ReconnectWindow<T> window =
        new ReconnectWindow<>(
            owner,
            modality,
            failure,
            settings,
            offline,
            new ReconnectWindow.Actions<>(
                reconnect::retryNow, reconnect::close, answer -> closed(asking, answer)));
    reconnect.start(failure, state -> SwingUtilities.invokeLater(() -> window.show(state)));
    window.open();
  }

  private void closed(Askers<ReconnectAnswer<T>> asked, ReconnectAnswer<T> answer) {
    if (askers == asked) {
      askers = null;
    }
    asked.answer(answer);
  }
}
