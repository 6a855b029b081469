package dev.startuphelp.server.file;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Problem.Level;
import java.util.List;

/** What the notice file means. */
public sealed interface FileReading {

  /** What its author should know, in the order of the file. */
  List<Finding> findings();

  /** The findings because of which something of the file, or all of it, is not used. */
  default List<Finding> errors() {
    return findings().stream().filter(finding -> finding.level() == Level.ERROR).toList();
  }

  /**
   * A document that can be published.
   *
   * @param bytes the file
   * @param document what can be used of it
   * @param findings what was wrong or noteworthy in parts of it
   */
  record Loaded(FileBytes bytes, HelpDocument document, List<Finding> findings)
      implements FileReading {
    /** Copies the findings. */
    public Loaded {
      findings = List.copyOf(findings);
    }
  }

  /** No document: no file, or nothing in it. */
  enum Missing implements FileReading {
    NO_FILE,
    EMPTY_FILE;

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /**
   * A file of which nothing can be used.
   *
   * @param findings why, at least one
   */
  record Invalid(List<Finding> findings) implements FileReading {
    /** Copies the findings. */
    public Invalid {
      findings = List.copyOf(findings);
    }
  }
}
