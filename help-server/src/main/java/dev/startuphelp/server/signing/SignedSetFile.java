package dev.startuphelp.server.signing;

import dev.startuphelp.server.file.FileBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of the signed set, which lies beside the notice file and is called like it, with {@value
 * #SUFFIX} at the end.
 */
public final class SignedSetFile {

  private static final String SUFFIX = ".signed.zip";
  private static final int MAX_SIZE = 8 * 1024 * 1024;

  private final Path path;

  private SignedSetFile(Path path) {
    this.path = path;
  }

  /** That of a notice file; it need not exist. */
  public static SignedSetFile beside(Path notice) {
    return new SignedSetFile(notice.resolveSibling(notice.getFileName() + SUFFIX));
  }

  /** One at another place. */
  public static SignedSetFile at(Path path) {
    return new SignedSetFile(path);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Its name without folders. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** What is there now, read and checked. */
  public SetReading read() {
    return interpret(look());
  }

  /** Its bytes; empty when there is no such file. An unreadable one has bytes that are no set. */
  Optional<FileBytes> look() {
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    try (InputStream input = Files.newInputStream(path)) {
      return Optional.of(FileBytes.of(input.readNBytes(MAX_SIZE + 1)));
    } catch (IOException e) {
      return Optional.of(FileBytes.of(new byte[0]));
    }
  }

  /** What those bytes are. Pure. */
  static SetReading interpret(Optional<FileBytes> bytes) {
    if (bytes.isEmpty()) {
      return SetReading.NONE;
    }
    if (bytes.get().length() > MAX_SIZE) {
      return new SetReading.Damaged("it is too large");
    }
    try {
      return new SetReading.Whole(SignedSet.parse(bytes.get().toArray()));
    } catch (IOException e) {
      return new SetReading.Damaged(String.valueOf(e.getMessage()));
    }
  }
}
