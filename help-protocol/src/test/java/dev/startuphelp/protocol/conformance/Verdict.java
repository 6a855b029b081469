package dev.startuphelp.protocol.conformance;

import java.util.Optional;

/**
 * What came of a row.
 *
 * @param row the row
 * @param complaint what was expected and what was seen instead; empty: the client passed
 */
public record Verdict(Row row, Optional<String> complaint) {

  /** Whether the client did what the row says. */
  public boolean passed() {
    return complaint.isEmpty();
  }
}
