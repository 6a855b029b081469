package dev.startuphelp.server.publish;

import dev.startuphelp.protocol.Problem;
import dev.startuphelp.protocol.Problem.Code;
import dev.startuphelp.protocol.Problem.Level;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;

/**
 * A name that is no situation is a warning in a file that somebody else wrote, and an error in one
 * that is being published: its author is there to correct it. Pure.
 */
final class UnknownSituations {

  private UnknownSituations() {}

  /** The same reading, where each unknown situation is an error. */
  static FileReading asErrors(FileReading reading) {
    return reading instanceof FileReading.Loaded loaded
        ? new FileReading.Loaded(
            loaded.bytes(),
            loaded.document(),
            loaded.findings().stream().map(UnknownSituations::asError).toList())
        : reading;
  }

  private static Finding asError(Finding finding) {
    return finding instanceof Finding.InDocument found
            && found.problem().code() == Code.SITUATION_UNKNOWN
        ? new Finding.InDocument(asError(found.problem()), found.position())
        : finding;
  }

  private static Problem asError(Problem problem) {
    return new Problem(
        problem.code(), problem.slip(), Level.ERROR, problem.pointer(), problem.arguments());
  }
}
