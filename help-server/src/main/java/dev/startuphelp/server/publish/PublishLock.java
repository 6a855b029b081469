package dev.startuphelp.server.publish;

import dev.startuphelp.server.state.FolderRights;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one writer at a time change the notice file and its history: one thread of one process. The
 * system lets go of the lock of a process that has died.
 */
final class PublishLock {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final String FILE_NAME = "publish.lock";
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(20);

  private final Path directory;
  private final ReentrantLock threads = new ReentrantLock();

  /** A lock in that directory, which is made when it is first needed. */
  PublishLock(Path directory) {
    this.directory = directory;
  }

  /** The right to write, until it is closed by the thread that got it. */
  final class Held implements AutoCloseable {

    private final @Nullable FileChannel channel;
    private final Optional<IOException> weakness;

    private Held(FileChannel channel) {
      this.channel = channel;
      this.weakness = Optional.empty();
    }

    private Held(IOException weakness) {
      this.channel = null;
      this.weakness = Optional.of(weakness);
    }

    /** Why it holds back the threads of this desk only; empty when it holds back all processes. */
    Optional<IOException> weakness() {
      return weakness;
    }

    @Override
    public void close() {
      try {
        if (channel != null) {
          channel.close();
        }
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "The lock of publishing is closed badly: {0}", e);
      } finally {
        threads.unlock();
      }
    }
  }

  /**
   * Waits for the lock; empty when others hold it for longer than that. Where the directory takes
   * no lock, as on a full disk, there is a weak one: a notice must not wait for that.
   */
  Optional<Held> acquire(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      if (!threads.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    Optional<Held> held = Optional.empty();
    try {
      held = acquireFile(end);
    } catch (IOException e) {
      held = Optional.of(new Held(e));
    } finally {
      if (held.isEmpty()) {
        threads.unlock();
      }
    }
    return held;
  }

  private Optional<Held> acquireFile(long end) throws IOException {
    FolderRights.createFolders(directory);
    Path file = directory.resolve(FILE_NAME);
    boolean isNew = !Files.exists(file);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isNew) {
      FolderRights.giveTo(file);
    }
    boolean locked = false;
    try {
      locked = lock(channel, end);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? Optional.of(new Held(channel)) : Optional.empty();
  }

  private static boolean lock(FileChannel channel, long end) throws IOException {
    do {
      if (tryLock(channel) != null) {
        return true;
      }
      try {
        Thread.sleep(BETWEEN_ATTEMPTS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    } while (System.nanoTime() < end);
    return false;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // Another desk of this process has it.
    }
  }
}
