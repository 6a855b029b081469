package dev.startuphelp.client.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One record in one file, and the generation before it beside it.
 *
 * <p>A change is: read what is there, change it, write the whole to a temporary file of this
 * process, force it to the disk, and put it in its place in one step; the good record before it
 * goes to {@code .previous} in the same way. So at every moment one whole record is there, whoever
 * dies, and several processes may use the same file: the last one wins, nothing is torn. What
 * cannot be read counts as absent; what cannot be written is told once in the log, and the caller's
 * memory works on.
 *
 * <p>Blocks on the disk; safe for any thread.
 */
public final class CacheFile {

  private static final String TEMPORARY = ".tmp";
  private static final Duration LEFTOVER = Duration.ofHours(1);
  private static final int ATTEMPTS = 6;

  private final Path folder;
  private final Path file;
  private final Path previous;
  private boolean warned;

  /** Touches nothing yet; the folder is made when the first record is written. */
  public CacheFile(Path folder, String name) {
    this.folder = folder;
    this.file = folder.resolve(name);
    this.previous = folder.resolve(name + ".previous");
  }

  /** The last whole record; empty when there is none. */
  public synchronized Optional<CacheRecord> read() {
    Optional<CacheRecord> last = read(file);
    return last.isPresent() ? last : read(previous);
  }

  /**
   * Changes the record; never throws.
   *
   * @param change from what is in the file, or {@link CacheRecord#EMPTY}, to what shall be
   */
  public synchronized void update(UnaryOperator<CacheRecord> change) {
    try {
      makePrivateFolder();
      deleteLeftovers();
      Optional<CacheRecord> current = read(file);
      if (current.isPresent()) {
        write(current.get(), previous);
      }
      write(change.apply(current.or(() -> read(previous)).orElse(CacheRecord.EMPTY)), file);
    } catch (IOException | UncheckedIOException | SecurityException e) {
      warnOnce(
          "Help cannot be kept in {0} and will be gone after a restart: {1}. Make the folder"
              + " writable or choose another cacheDirectory.",
          folder, e);
    }
  }

  private Optional<CacheRecord> read(Path path) {
    if (!Files.isRegularFile(path)) { // A pipe in its place would block for ever.
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(RecordFormat.MAX_BYTES + 1);
      if (bytes.length > RecordFormat.MAX_BYTES) {
        throw new IOException("too large");
      }
      return Optional.of(RecordFormat.read(bytes));
    } catch (IOException | SecurityException e) {
      warnOnce("The cache file {0} counts as absent: {1}", path, e);
      return Optional.empty();
    }
  }

  private void write(CacheRecord record, Path target) throws IOException {
    Path temporary = Files.createTempFile(folder, target.getFileName().toString(), TEMPORARY);
    try {
      force(temporary, RecordFormat.write(record));
      replace(target, temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void force(Path path, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  // On Windows a file that somebody is just reading, a virus scanner say, cannot be replaced.
  private static void replace(Path file, Path temporary) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (AccessDeniedException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        pause(Duration.ofMillis(5L << attempt));
      }
    }
  }

  private static void pause(Duration duration) throws IOException {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void makePrivateFolder() throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(
        folder,
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0]);
  }

  // Of processes that died while they wrote. One that has gone meanwhile counts as old.
  private void deleteLeftovers() throws IOException {
    Instant limit = Instant.now().minus(LEFTOVER);
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(folder, file.getFileName() + "*" + TEMPORARY)) {
      for (Path leftover : leftovers) {
        if (leftover.toFile().lastModified() < limit.toEpochMilli()) {
          Files.deleteIfExists(leftover);
        }
      }
    }
  }

  private void warnOnce(String message, Path where, Exception e) {
    Log.LOGGER.log(warned ? Level.DEBUG : Level.WARNING, message, where, e.toString());
    warned = true;
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
