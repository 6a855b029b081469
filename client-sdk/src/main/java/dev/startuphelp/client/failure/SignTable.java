package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Optional;

/** Signs in order: the first that any exception shows decides. */
record SignTable(List<Sign> signs) implements Rules {

  SignTable {
    signs = List.copyOf(signs);
  }

  static SignTable of(Sign... signs) {
    return new SignTable(List.of(signs));
  }

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Sign sign : signs) {
      for (Cause cause : evidence.causes()) {
        if (sign.matches(cause)) {
          return Optional.of(sign.classification());
        }
      }
    }
    return Optional.empty();
  }

  /** Looks for the fragments alone, in exceptions of every class and in a reply's body. */
  Optional<Classification> judgeTexts(Evidence evidence) {
    List<String> texts = evidence.texts();
    for (Sign sign : signs) {
      for (String text : texts) {
        if (sign.isIn(text)) {
          return Optional.of(sign.classification());
        }
      }
    }
    return Optional.empty();
  }
}
