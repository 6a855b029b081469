package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import java.awt.Dialog.ModalityType;
import java.awt.Window;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** A diagnosis to be shown, and everyone who waits for the answer. For the event thread only. */
final class Showing {

  private final Diagnosis diagnosis;
  private final @Nullable Window owner;
  private final ModalityType modality;
  private Runnable abandoned = () -> {};
  private final List<CompletableFuture<Answer>> askers = new ArrayList<>();

  Showing(
      Diagnosis diagnosis,
      @Nullable Window owner,
      ModalityType modality,
      CompletableFuture<Answer> asker) {
    this.diagnosis = diagnosis;
    this.owner = owner;
    this.modality = modality;
    add(asker);
  }

  Diagnosis diagnosis() {
    return diagnosis;
  }

  @Nullable Window owner() {
    return owner;
  }

  ModalityType modality() {
    return modality;
  }

  /** The same kind of failure at the same server, whatever was asked of it. */
  boolean isAboutTheSameAs(Showing other) {
    return diagnosis.situation() == other.diagnosis.situation()
        && Objects.equals(server(diagnosis), server(other.diagnosis));
  }

  void join(Showing other) {
    other.askers.forEach(this::add);
  }

  /** Nobody waits any more: all were interrupted. */
  boolean isAbandoned() {
    return askers.stream().allMatch(CompletableFuture::isDone);
  }

  /** Sets what is to happen when nobody waits any more. */
  void onAbandoned(Runnable action) {
    abandoned = action;
  }

  void answer(Answer answer) {
    askers.forEach(asker -> asker.complete(answer));
  }

  private void add(CompletableFuture<Answer> asker) {
    askers.add(asker);
    CompletionStage<Answer> end = asker;
    end.whenComplete((answer, gone) -> SwingUtilities.invokeLater(this::checkAbandoned));
  }

  private void checkAbandoned() {
    if (isAbandoned()) {
      abandoned.run();
    }
  }

  private static @Nullable String server(Diagnosis diagnosis) {
    URI target = diagnosis.attempt().target();
    return target == null
        ? null
        : Objects.requireNonNullElseGet(target.getAuthority(), target::toString);
  }
}
