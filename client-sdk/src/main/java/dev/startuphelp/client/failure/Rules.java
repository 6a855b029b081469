package dev.startuphelp.client.failure;

import java.util.Optional;

/** The rules about one topic. */
interface Rules {

  /**
   * The situation by the first rule that fires, with the facts that only this rule knows; empty
   * when none does.
   */
  Optional<Classification> judge(Evidence evidence);
}
