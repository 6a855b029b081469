package dev.startuphelp.server.notice;

import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.file.Sighting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The board: what is served now. An invalid, missing or empty file changes nothing of it. Safe for
 * any thread; readers never wait for a reload.
 */
public final class NoticeBoard {

  private final NoticeFile file;
  private final LastKnownGood lastKnownGood;
  private final Clock clock;
  private final List<Consumer<Load>> listeners;
  private Sighting seen = new Sighting.Absent();
  private Optional<FileBytes> servedBytes = Optional.empty();
  private volatile BoardStatus status;

  /**
   * A board with what the last run served, then with what the file says now.
   *
   * @param listeners told of each load, one at a time, on the thread that loads
   */
  public NoticeBoard(
      NoticeFile file, LastKnownGood lastKnownGood, Clock clock, List<Consumer<Load>> listeners) {
    this.file = file;
    this.lastKnownGood = lastKnownGood;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    Instant now = clock.instant();
    this.status = new BoardStatus(Publication.NOTHING, now, FileReading.Missing.NO_FILE, now);
    lastKnownGood.read().ifPresent(this::restore);
    load(file.look());
  }

  /** What is served now. */
  public Publication current() {
    return status.served();
  }

  /** What is served, and what the file looks like. */
  public BoardStatus status() {
    return status;
  }

  /** Reads the file and publishes it if it has changed and can be used. */
  public void reload() {
    accept(file.look());
  }

  /** Publishes what was seen of the file, if that is a change and can be used. */
  synchronized void accept(Sighting sighting) {
    if (!isSame(sighting, seen)) {
      load(sighting);
    }
  }

  private static boolean isSame(Sighting one, Sighting other) {
    if (one instanceof Sighting.Content a && other instanceof Sighting.Content b) {
      return a.bytes().equals(b.bytes()); // A file that was only touched has not changed.
    }
    return one.equals(other);
  }

  private void restore(LastKnownGood.Kept kept) {
    if (file.interpret(kept.bytes()) instanceof FileReading.Loaded loaded) {
      servedBytes = Optional.of(kept.bytes());
      Instant now = clock.instant();
      status = new BoardStatus(Publication.of(loaded, kept.publishedAt()), now, loaded, now);
    }
  }

  private synchronized void load(Sighting sighting) {
    seen = sighting;
    FileReading reading = file.interpret(sighting);
    BoardStatus before = status;
    Instant now = clock.instant();
    if (reading instanceof FileReading.Loaded loaded
        && sighting instanceof Sighting.Content content
        && !servedBytes.equals(Optional.of(loaded.bytes()))) {
      publish(loaded, content.modified(), now);
    } else {
      status = new BoardStatus(before.served(), before.servedSince(), reading, now);
    }
    Load load = new Load(reading, before.served(), status.served());
    listeners.forEach(listener -> listener.accept(load));
  }

  private void publish(FileReading.Loaded loaded, Instant modified, Instant now) {
    Publication publication = Publication.of(loaded, modified);
    servedBytes = Optional.of(loaded.bytes());
    status = new BoardStatus(publication, now, loaded, now);
    publication
        .publishedAt()
        .ifPresent(at -> lastKnownGood.keep(new LastKnownGood.Kept(loaded.bytes(), at)));
  }
}
