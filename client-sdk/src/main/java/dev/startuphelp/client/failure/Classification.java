package dev.startuphelp.client.failure;

import java.util.Map;
import java.util.Objects;

/**
 * The situation that the evidence points to.
 *
 * @param situation what kind of failure it is
 * @param facts what the words may mention: {@code host}, {@code port}, {@code address}, {@code
 *     proxy}, {@code status}, {@code retryAfter} (seconds), {@code notBefore} and {@code notAfter}
 *     (ISO dates), {@code certificateNames}, {@code serverMessage} (what the server says to users);
 *     a fact that is not known is absent
 * @param rule the stable name of the rule that decided, for explanations and tests
 */
public record Classification(Situation situation, Map<String, String> facts, String rule) {

  /** Copies the facts. */
  public Classification {
    Objects.requireNonNull(situation, "situation must not be null");
    Objects.requireNonNull(facts, "facts must not be null");
    Objects.requireNonNull(rule, "rule must not be null");
    facts = Map.copyOf(facts);
  }
}
