package dev.startuphelp.server.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A new content for a file, written and forced beside it. {@link #commit} puts it in place at one
 * stroke; whoever dies before leaves the old file, whoever dies after leaves the new one. Closing
 * without a commit leaves nothing behind. For one thread.
 */
public final class Replacement implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final int MOVE_ATTEMPTS = 5;
  private static final long MILLIS_BETWEEN = 40;

  private final Path target;
  private final Path beside;

  private Replacement(Path target, Path beside) {
    this.target = target;
    this.beside = beside;
  }

  /**
   * Writes the bytes beside the target, whose folder must exist and whose rights they get.
   *
   * @throws IOException if they cannot all be written; then nothing is left behind
   */
  public static Replacement of(Path target, byte[] bytes) throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    Path beside = Files.createTempFile(folder, prefix(target), ".tmp");
    Replacement replacement = new Replacement(target.toAbsolutePath(), beside);
    try {
      FolderRights.giveTo(beside);
      replacement.write(bytes);
      return replacement;
    } catch (IOException e) {
      replacement.close();
      throw e;
    }
  }

  /** How the names of the files begin that are written beside a target. */
  static String prefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  private void write(byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** The file beside, for whoever has to give it rights before it takes the target's place. */
  public Path beside() {
    return beside;
  }

  /**
   * Puts the new content in place.
   *
   * @throws IOException if that is not possible; then the target is as it was
   */
  public void commit() throws IOException {
    move();
    forceFolder();
  }

  /** On Windows a file that somebody reads at this moment cannot be replaced. */
  private void move() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (AccessDeniedException e) {
        if (attempt == MOVE_ATTEMPTS) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(MILLIS_BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Without it a loss of power could bring the old name back. Windows has no such call. */
  private void forceFolder() {
    try (FileChannel folder =
        FileChannel.open(Objects.requireNonNull(target.getParent()), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "The folder of {0} cannot be forced: {1}", target, e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "{0} stays behind: {1}", beside, e);
    }
  }
}
