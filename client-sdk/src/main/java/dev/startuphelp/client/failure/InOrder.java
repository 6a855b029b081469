package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Optional;

/**
 * Rules asked one after the other: the first that fires decides.
 *
 * <p>A list of objects, and plain steps inside of them, instead of chained lambdas: in a cold JVM
 * each lambda costs a millisecond or two at its first use, and a dialog has to appear now.
 */
record InOrder(List<Rules> rules) implements Rules {

  static InOrder of(Rules... rules) {
    return new InOrder(List.of(rules));
  }

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Rules rule : rules) {
      Optional<Classification> decided = rule.judge(evidence);
      if (decided.isPresent()) {
        return decided;
      }
    }
    return Optional.empty();
  }
}
