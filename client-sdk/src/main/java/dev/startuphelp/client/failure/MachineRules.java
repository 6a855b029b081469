package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.Optional;

/**
 * Rules about what this computer has run out of. They come before the rules about the network:
 * without files or memory no connection is made either.
 */
final class MachineRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          type("memory", Situation.OUT_OF_MEMORY, "java.lang.OutOfMemoryError"),
          text(
                  "memory",
                  Situation.OUT_OF_MEMORY,
                  "cannot allocate memory",
                  "невозможно выделить память")
              .in(Types.IO),
          text("open-files", Situation.TOO_MANY_OPEN_FILES, SystemText.TOO_MANY_FILES),
          text("disk-full", Situation.DISK_FULL, SystemText.DISK_FULL));

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    return SIGNS.judge(evidence);
  }
}
