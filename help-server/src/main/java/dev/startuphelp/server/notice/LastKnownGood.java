package dev.startuphelp.server.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.NoticeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The last notice file that could be used, kept on disk for the next run. One file, {@value
 * #FILE_NAME}:
 *
 * <pre>
 *   startup-help last-known-good 1      the format and its version
 *   64 hexadecimal digits               SHA-256 of everything after this line
 *   2026-11-22T10:00:00Z                when it was published
 *   the bytes of the notice file
 * </pre>
 *
 * <p>It is written beside, forced and moved into place, so that it is whole or the one before. A
 * damaged one counts as absent. A directory that cannot be written costs one warning; the service
 * goes on from memory.
 */
public final class LastKnownGood {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final String FILE_NAME = "last-known-good";
  private static final String FORMAT = "startup-help last-known-good 1";
  private static final int MAX_HEADER = 512;

  private final Path directory;
  private boolean warned;

  /** Kept in that directory, which is made when there is something to keep. */
  public LastKnownGood(Path directory) {
    this.directory = directory;
  }

  /**
   * What is kept.
   *
   * @param bytes the notice file
   * @param publishedAt when it was published
   */
  record Kept(FileBytes bytes, Instant publishedAt) {}

  /** What was kept last; empty when there is nothing, or nothing whole. */
  Optional<Kept> read() {
    try (InputStream input = Files.newInputStream(directory.resolve(FILE_NAME))) {
      return parse(input.readNBytes(NoticeFile.MAX_SIZE + MAX_HEADER));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The last known good notice cannot be read: {0}",
          e.toString());
      return Optional.empty();
    }
  }

  /** Keeps it in place of what was kept before. */
  synchronized void keep(Kept kept) {
    try {
      Files.createDirectories(directory);
      Path beside = Files.createTempFile(directory, FILE_NAME, ".tmp");
      try {
        writeForced(beside, format(kept));
        Files.move(beside, directory.resolve(FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
      warned = false;
    } catch (IOException e) {
      warnOnce(e);
    }
  }

  private void warnOnce(IOException e) {
    if (!warned) {
      warned = true;
      LOG.log(
          System.Logger.Level.WARNING,
          "The state directory {0} cannot be written ({1}). The service goes on, but after a"
              + " restart with a broken notice file it will have nothing to serve. Make the"
              + " directory writable or give another one with --state.",
          directory,
          e);
    }
  }

  private static void writeForced(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static byte[] format(Kept kept) {
    byte[] body = join((kept.publishedAt() + "\n").getBytes(UTF_8), kept.bytes().toArray());
    return join((FORMAT + "\n" + FileBytes.of(body).sha256() + "\n").getBytes(UTF_8), body);
  }

  private static byte[] join(byte[] one, byte[] other) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(one.length + other.length);
    joined.writeBytes(one);
    joined.writeBytes(other);
    return joined.toByteArray();
  }

  private static Optional<Kept> parse(byte[] bytes) {
    int first = endOfLine(bytes, 0);
    int second = endOfLine(bytes, first);
    int third = endOfLine(bytes, second);
    byte[] body = Arrays.copyOfRange(bytes, second, bytes.length);
    boolean whole =
        line(bytes, 0, first).equals(FORMAT)
            && line(bytes, first, second).equals(FileBytes.of(body).sha256());
    if (!whole) {
      LOG.log(System.Logger.Level.WARNING, "The last known good notice is damaged and not used");
      return Optional.empty();
    }
    try {
      Instant publishedAt = Instant.parse(line(bytes, second, third));
      return Optional.of(
          new Kept(FileBytes.of(Arrays.copyOfRange(bytes, third, bytes.length)), publishedAt));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The offset behind the line that begins at an offset. */
  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, bytes.length);
  }

  private static String line(byte[] bytes, int from, int end) {
    return new String(bytes, from, end - from, UTF_8).stripTrailing();
  }
}
