package dev.startuphelp.server.publish;

import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import java.time.Instant;
import java.util.Optional;

/**
 * The notice file as it is now, which may be worse than what is served.
 *
 * @param version names exactly this content; {@link #NO_FILE} when there is no file
 * @param bytes its content; empty when there is no file or it cannot be read
 * @param writtenAt when it was last written; empty when there is no file or it cannot be read
 * @param reading what it means, with its problems
 */
public record CurrentFile(
    String version, Optional<FileBytes> bytes, Optional<Instant> writtenAt, FileReading reading) {

  /** The version of a file that does not exist. */
  public static final String NO_FILE = "none";

  /** The version of a file whose content cannot be read. */
  public static final String UNREADABLE = "unreadable";

  /** Its text; empty when there is none or it is in another code page. */
  public Optional<String> text() {
    return bytes.flatMap(FileBytes::text);
  }
}
