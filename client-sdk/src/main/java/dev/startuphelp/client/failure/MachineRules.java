package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.List;
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

  // A server that reports its own disk; the databases that live in this program are no servers.
  private static final List<String> EMBEDDED =
      List.of("org.h2.", "org.sqlite.", "org.hsqldb.", "org.apache.derby.");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> found = SIGNS.judge(evidence);
    return found.isPresent()
            && found.get().situation() == Situation.DISK_FULL
            && isReportedByServer(evidence)
        ? Optional.of(new Classification(Situation.DB_ERROR, found.get().facts(), "server-disk"))
        : found;
  }

  private static boolean isReportedByServer(Evidence evidence) {
    Optional<Cause> sql = evidence.innermost(Types.SQL);
    return sql.isPresent()
        && !sql.get().code().isEmpty()
        && EMBEDDED.stream().noneMatch(sql.get().type()::startsWith);
  }
}
