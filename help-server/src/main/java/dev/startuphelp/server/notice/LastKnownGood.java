package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.state.FolderRights;
import dev.startuphelp.server.state.Replacement;
import dev.startuphelp.server.state.StateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The last notice file that could be used, kept on disk for the next run: one {@link StateFile},
 * {@value #FILE_NAME}, whose header is the time of publication. It is whole or the one before; a
 * damaged one counts as absent. A directory that cannot be written costs one warning; the service
 * goes on from memory.
 */
public final class LastKnownGood {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final String FILE_NAME = "last-known-good";
  private static final String FORMAT = "startup-help last-known-good 1";
  private static final int MAX_HEADER = 512;

  private final Path directory;
  private final Executor keeping;
  private boolean warned;

  /** Kept in that directory, which is made when there is something to keep, at once. */
  LastKnownGood(Path directory) {
    this(directory, Runnable::run);
  }

  /**
   * Kept in that directory, which is made when there is something to keep.
   *
   * @param keeping writes, one after the other
   */
  public LastKnownGood(Path directory, Executor keeping) {
    this.directory = directory;
    this.keeping = keeping;
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
  void keep(Kept kept) {
    keeping.execute(() -> write(kept));
  }

  private synchronized void write(Kept kept) {
    try {
      FolderRights.createFolders(directory);
      StateFile content = new StateFile(List.of(kept.publishedAt().toString()), kept.bytes());
      try (Replacement replacement =
          Replacement.of(directory.resolve(FILE_NAME), content.toBytes(FORMAT))) {
        replacement.commit();
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

  private static Optional<Kept> parse(byte[] bytes) {
    Optional<StateFile> whole = StateFile.parse(bytes, FORMAT, 1);
    if (whole.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "The last known good notice is damaged and not used");
    }
    return whole.flatMap(LastKnownGood::kept);
  }

  private static Optional<Kept> kept(StateFile file) {
    try {
      return Optional.of(new Kept(file.content(), Instant.parse(file.header().get(0))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
