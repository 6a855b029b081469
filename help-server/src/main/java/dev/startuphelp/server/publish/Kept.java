package dev.startuphelp.server.publish;

import dev.startuphelp.protocol.PlainText;
import dev.startuphelp.server.file.FileBytes;
import java.time.Instant;
import java.util.Optional;

/**
 * One version in the history.
 *
 * @param author one line of at most {@value #LONGEST_AUTHOR} characters; empty when not known
 */
record Kept(FileBytes bytes, Instant at, Optional<String> author) {

  static final int LONGEST_AUTHOR = 80;

  String version() {
    return bytes.version();
  }

  /** A name from outside as one line. */
  static Optional<String> author(String name) {
    String line = PlainText.clean(name).replace('\n', ' ');
    String bounded = line.substring(0, Math.min(line.length(), LONGEST_AUTHOR)).strip();
    return bounded.isEmpty() ? Optional.empty() : Optional.of(bounded);
  }
}
