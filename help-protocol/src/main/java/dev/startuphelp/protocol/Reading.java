package dev.startuphelp.protocol;

import java.util.List;

/** What came of reading a document. */
public sealed interface Reading {

  /** Everything that a person should know about it, in the order of the document. */
  List<Problem> problems();

  /**
   * The document could be read; what was wrong in parts of it is left out.
   *
   * @param document what is left
   * @param problems what was wrong or noteworthy
   */
  record Accepted(HelpDocument document, List<Problem> problems) implements Reading {
    /** Copies the problems. */
    public Accepted {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The document is malformed as a whole: nothing of it is used.
   *
   * @param problems why, and what else was found
   */
  record Rejected(List<Problem> problems) implements Reading {
    /** Copies the problems. */
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
