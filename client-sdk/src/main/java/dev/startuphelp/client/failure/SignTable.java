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
}
