package dev.startuphelp.client.failure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells from the evidence which situation it is. Pure and safe for any thread: no network, no
 * clock, no file; the same evidence always gives the same classification.
 */
public final class FailureClassifier {

  // Most specific evidence first.
  private static final List<Rules> TOPICS = List.of(new NetworkRules());

  private FailureClassifier() {}

  /** The situation; {@link Situation#UNKNOWN} when no rule fires. Never throws. */
  public static Classification classify(Evidence evidence) {
    Classification decided = decide(evidence);
    Map<String, String> facts = new HashMap<>(Facts.of(evidence));
    facts.putAll(decided.facts());
    return new Classification(decided.situation(), facts, decided.rule());
  }

  private static Classification decide(Evidence evidence) {
    for (Rules topic : TOPICS) {
      Optional<Classification> decided = topic.judge(evidence);
      if (decided.isPresent()) {
        return decided.get();
      }
    }
    return new Classification(Situation.UNKNOWN, Map.of(), "none");
  }
}
