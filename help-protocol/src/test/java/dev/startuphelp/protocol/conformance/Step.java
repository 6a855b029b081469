package dev.startuphelp.protocol.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the client.
 *
 * @param service what the service does
 * @param expected what the client may show then; one of these
 * @param damage what happens to its files before; null: nothing
 * @param clients how many run at once
 * @param hangs whether the service does not come to an end
 * @param mostRequests how often each may ask
 * @param teaches the entity tag of the document that it holds afterwards, empty for none; null: the
 *     same as before
 */
record Step(
    Answer service,
    List<Shown> expected,
    @Nullable Damage damage,
    int clients,
    boolean hangs,
    int mostRequests,
    @Nullable String teaches) {

  /** More than once, because libraries ask again when a connection breaks off. */
  private static final int PATIENT = 3;

  Step {
    expected = List.copyOf(expected);
  }

  static Step of(Answer service, Shown... expected) {
    return new Step(service, List.of(expected), null, 1, false, PATIENT, null);
  }

  Step teaching(String tag) {
    return new Step(service, expected, damage, clients, hangs, mostRequests, tag);
  }

  Step after(Damage done) {
    return new Step(service, expected, done, clients, hangs, mostRequests, teaches);
  }

  Step hanging() {
    return new Step(service, expected, damage, clients, true, mostRequests, teaches);
  }

  Step askedAtMost(int times) {
    return new Step(service, expected, damage, clients, hangs, times, teaches);
  }

  Step by(int together) {
    return new Step(service, expected, damage, together, hangs, mostRequests, teaches);
  }
}
