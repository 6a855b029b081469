package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule that a mistake in a program is never presented as a fault of the network: where one lies
 * at the bottom of the chain, what wraps it proves nothing.
 */
final class BugRules implements Rules {

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    List<Cause> causes = evidence.causes();
    if (causes.isEmpty() || !causes.get(causes.size() - 1).isBug()) {
      return Optional.empty();
    }
    return Optional.of(new Classification(Situation.INTERNAL_ERROR, Map.of(), "bug"));
  }
}
