package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

/** What provoked evidence must be classified as; a failure shows the rule and the evidence. */
final class Expectations {

  private Expectations() {}

  static Consumer<Evidence> is(Situation expected) {
    return isOneOf(expected);
  }

  static Consumer<Evidence> isOneOf(Situation... expected) {
    return evidence -> {
      Classification classification = FailureClassifier.classify(evidence);
      assertThat(classification.situation())
          .as("by rule %s from%n%s", classification.rule(), evidence.details())
          .isIn((Object[]) expected);
    };
  }
}
