package dev.startuphelp.server.notice;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the file system to hint at a change in a directory. Hints are only there to be quick:
 * they are lost when the directory itself is replaced, and never come from some network drives. For
 * one thread, except {@link #close}.
 */
final class ChangeHints implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.notice");

  private final Path directory;
  private final @Nullable WatchService service;
  private @Nullable WatchKey key;
  private @Nullable Object watched;

  ChangeHints(Path directory) {
    this.directory = directory;
    this.service = open(directory);
  }

  private static @Nullable WatchService open(Path directory) {
    try {
      return directory.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(
          System.Logger.Level.INFO,
          "No file events here ({0}); looking now and then",
          e.toString());
      return null;
    }
  }

  /** Waits for a hint, at most so long. */
  void await(Duration longest) throws InterruptedException {
    if (service == null) {
      Thread.sleep(longest);
      return;
    }
    try {
      register(service);
      WatchKey hint = service.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
      if (hint != null) {
        hint.pollEvents();
        hint.reset();
      }
    } catch (ClosedWatchServiceException e) {
      throw (InterruptedException) new InterruptedException("closed").initCause(e);
    }
  }

  /** Watches the directory that is there now, which may be another one than last time. */
  private void register(WatchService service) {
    try {
      Object identity = identity();
      if (key == null || !key.isValid() || !Objects.equals(identity, watched)) {
        cancel();
        key =
            directory.register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        watched = identity;
      }
    } catch (IOException e) {
      cancel(); // No directory at the moment; the next wait tries again.
    }
  }

  private @Nullable Object identity() throws IOException {
    return Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
  }

  private void cancel() {
    if (key != null) {
      key.cancel();
      key = null;
    }
  }

  @Override
  public void close() {
    try {
      if (service != null) {
        service.close();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Closing the file events", e);
    }
  }
}
