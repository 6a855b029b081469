package dev.startuphelp.server.file;

import java.time.Instant;

/** What was seen at the path of the notice file. Two equal sightings: nothing has changed. */
public sealed interface Sighting {

  /** There is a file. */
  record Content(FileBytes bytes, Instant modified) implements Sighting {}

  /** There is none. */
  record Absent() implements Sighting {}

  /** There is something that cannot be read. */
  record Unreadable(Finding why) implements Sighting {}
}
