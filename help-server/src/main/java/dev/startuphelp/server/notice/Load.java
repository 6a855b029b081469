package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.FileReading;

/**
 * One reading of a changed file and what came of it.
 *
 * @param reading what the file means
 * @param before what was served before
 * @param now what is served now; the same as before when the file could not be used
 */
public record Load(FileReading reading, Publication before, Publication now) {

  /** Whether the file could be used. */
  public boolean succeeded() {
    return reading instanceof FileReading.Loaded;
  }
}
