package dev.startuphelp.client.swing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * One window at a time, however many failures come at once: who asks about the failure that is
 * already shown gets its answer, another failure waits for its turn. For the event thread only.
 */
final class OneAtATime {

  private final Deque<Showing> showings = new ArrayDeque<>();
  private final Consumer<Showing> opener;

  /**
   * Nothing is shown yet.
   *
   * @param opener opens a window; may block until it has closed
   */
  OneAtATime(Consumer<Showing> opener) {
    this.opener = opener;
  }

  /** Shows it now or in its turn, unless its failure is shown or waits already. */
  void show(Showing showing) {
    Optional<Showing> same = showings.stream().filter(showing::isAboutTheSameAs).findFirst();
    if (same.isPresent()) {
      same.get().askers().addAll(showing.askers());
      return;
    }
    showings.add(showing);
    if (showings.size() == 1) {
      open(showing);
    }
  }

  /** To be called when the window of the first has closed. */
  void closed(Showing showing, Answer answer) {
    showings.remove(showing);
    showing.askers().answer(answer);
    Showing next = showings.peek();
    if (next != null) {
      SwingUtilities.invokeLater(() -> open(next));
    }
  }

  private void open(Showing showing) {
    opener.accept(showing);
  }
}
