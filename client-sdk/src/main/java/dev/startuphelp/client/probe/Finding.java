package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one hop.
 *
 * @param hop the hop
 * @param subject what was tried there, for example {@code 443} at a port, the certificate's dates
 *     at encryption; may be empty
 * @param failure what kept it from being passed; null when it was
 * @param facts what was learnt for the words, for example the certificate's names; may be empty
 */
public record Finding(
    Hop hop, String subject, @Nullable Situation failure, Map<String, String> facts) {

  /** Copies the facts. */
  public Finding {
    facts = Map.copyOf(facts);
  }

  static Finding passed(Hop hop, String subject) {
    return new Finding(hop, subject, null, Map.of());
  }

  static Finding failed(Hop hop, String subject, Classification why) {
    return new Finding(hop, subject, why.situation(), why.facts());
  }

  /** Whether the hop was passed. */
  public boolean isPassed() {
    return failure == null;
  }
}
