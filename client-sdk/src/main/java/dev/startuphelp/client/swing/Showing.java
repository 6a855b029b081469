package dev.startuphelp.client.swing;

import dev.startuphelp.client.Diagnosis;
import java.awt.Dialog.ModalityType;
import java.awt.Window;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A diagnosis to be shown, and everyone who waits for the answer. For the event thread only. */
final class Showing {

  private final Diagnosis diagnosis;
  private final @Nullable Window owner;
  private final ModalityType modality;
  private final Askers<Answer> askers = new Askers<>();

  Showing(
      Diagnosis diagnosis,
      @Nullable Window owner,
      ModalityType modality,
      CompletableFuture<Answer> asker) {
    this.diagnosis = diagnosis;
    this.owner = owner;
    this.modality = modality;
    askers.add(asker);
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
    return diagnosis.situationName().equals(other.diagnosis.situationName())
        && Objects.equals(server(diagnosis), server(other.diagnosis));
  }

  /** Everyone who waits for the answer. */
  Askers<Answer> askers() {
    return askers;
  }

  private static @Nullable String server(Diagnosis diagnosis) {
    URI target = diagnosis.attempt().target();
    return target == null
        ? null
        : Objects.requireNonNullElseGet(target.getAuthority(), target::toString);
  }
}
