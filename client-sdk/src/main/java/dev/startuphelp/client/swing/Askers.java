package dev.startuphelp.client.swing;

import java.awt.EventQueue;
import java.awt.SecondaryLoop;
import java.awt.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingUtilities;

/**
 * Everyone who waits for the answer of one window. For the event thread only, but for waiting.
 *
 * @param <A> the answer
 */
final class Askers<A> {

  private final List<CompletableFuture<A>> askers = new ArrayList<>();
  private Runnable abandoned = () -> {};

  /**
   * Waits for an answer; on the event thread other events go on meanwhile. A thread that is
   * interrupted waits no longer, and stays interrupted.
   *
   * @param otherwise the answer when the wait ends without one
   */
  static <A> A await(CompletableFuture<A> answer, A otherwise) {
    return EventQueue.isDispatchThread()
        ? awaitWithEvents(answer, otherwise)
        : awaitBlocking(answer, otherwise);
  }

  void add(CompletableFuture<A> asker) {
    askers.add(asker);
    CompletionStage<A> end = asker;
    end.whenComplete((answer, gone) -> SwingUtilities.invokeLater(this::checkAbandoned));
  }

  void addAll(Askers<A> others) {
    others.askers.forEach(this::add);
  }

  /** Nobody waits any more: all were interrupted. */
  boolean areGone() {
    return askers.stream().allMatch(CompletableFuture::isDone);
  }

  /** Sets what is to happen when nobody waits any more. */
  void onGone(Runnable action) {
    abandoned = action;
  }

  void answer(A answer) {
    askers.forEach(asker -> asker.complete(answer));
  }

  private void checkAbandoned() {
    if (areGone()) {
      abandoned.run();
    }
  }

  private static <A> A awaitWithEvents(CompletableFuture<A> answer, A otherwise) {
    SecondaryLoop loop = Toolkit.getDefaultToolkit().getSystemEventQueue().createSecondaryLoop();
    CompletionStage<A> end = answer;
    end.whenComplete((chosen, gone) -> loop.exit());
    if (!answer.isDone()) {
      loop.enter();
    }
    return answer.getNow(otherwise);
  }

  private static <A> A awaitBlocking(CompletableFuture<A> answer, A otherwise) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.complete(otherwise);
      Thread.currentThread().interrupt();
      return otherwise;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The window's answer is never exceptional", e);
    }
  }
}
