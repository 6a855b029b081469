package dev.startuphelp.server.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.startuphelp.server.file.Fault;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.file.FileReading;
import dev.startuphelp.server.file.Finding;
import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.file.Sighting;
import dev.startuphelp.server.notice.Load;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.state.Replacement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The desk at which the notice file is read and changed, by the admin page, the command line and,
 * noticed afterwards, by hand. Two writers, also of two processes with the same state directory,
 * never lose one another's edit. Safe for any thread; nothing needs to be closed.
 *
 * <p>The order of writing is what makes a publication safe: the version before into the history,
 * the new one beside it as pending, the notice file at one stroke, then the pending one becomes the
 * newest. A process that is killed anywhere leaves the old file or the new one, and the next writer
 * tidies up.
 */
public final class NoticeDesk {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final int MOST_VERSIONS = 200;
  private static final long MOST_BYTES = 16L * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final NoticeFile file;
  private final Clock clock;
  private final History history;
  private final PublishLock lock;
  private final NoticeWriter writer;

  /**
   * @param state the state directory; its folder {@code history} holds the versions
   */
  public NoticeDesk(NoticeFile file, Path state, Clock clock) {
    this.file = file;
    this.clock = clock;
    this.history = new History(state.resolve("history"), MOST_VERSIONS, MOST_BYTES);
    this.lock = new PublishLock(state);
    this.writer = new NoticeWriter(file.path());
  }

  /** The file as it is now. */
  public CurrentFile current() {
    Sighting sighting = file.look();
    FileReading reading = file.interpret(sighting);
    return switch (sighting) {
      case Sighting.Content(FileBytes bytes, Instant modified) ->
          new CurrentFile(bytes.version(), Optional.of(bytes), Optional.of(modified), reading);
      case Sighting.Absent() -> unread(CurrentFile.NO_FILE, reading);
      case Sighting.Unreadable(Finding why) -> unread(CurrentFile.UNREADABLE, reading);
    };
  }

  private static CurrentFile unread(String version, FileReading reading) {
    return new CurrentFile(version, Optional.empty(), Optional.empty(), reading);
  }

  /**
   * What is wrong in a text, as the content of this file, or probably not meant. Writes nothing.
   */
  public List<Finding> check(String text) {
    return file.check(bytes(text), clock.instant()).findings();
  }

  /**
   * The errors because of which a text would be refused as the content of this file; empty when
   * none stands against it, or when there is nothing in the text. Writes nothing.
   */
  public List<Finding> objections(String text) {
    FileReading reading = UnknownSituations.asErrors(file.interpret(bytes(text)));
    return reading instanceof FileReading.Loaded
        ? NewErrors.in(reading, UnknownSituations.asErrors(current().reading()))
        : reading.findings();
  }

  /**
   * Publishes a text as the content of the file, in UTF-8. Refused is what is wrong in it and was
   * not wrong before; so is the name of a situation that does not exist.
   *
   * @param expected the version that its author began with; null: whichever is there
   * @param author one line of at most 80 characters, cut if longer; blank: not known
   */
  public Outcome publish(String text, @Nullable String expected, String author) {
    return publish(bytes(text), UnknownSituations::asErrors, expected, author);
  }

  /**
   * Publishes a version of the history again, byte by byte.
   *
   * @param version which one
   * @param expected the version that is to be replaced; null: whichever is there
   * @param author who does it
   */
  public Outcome restore(String version, @Nullable String expected, String author) {
    return history
        .version(version)
        .map(kept -> publish(kept.bytes(), UnaryOperator.identity(), expected, author))
        .orElseGet(() -> noSuch(version));
  }

  /** The versions, the newest first; empty when nothing was ever published or noticed. */
  public List<HistoryEntry> history() {
    List<HistoryEntry> entries = new ArrayList<>();
    List<Kept> versions = history.versions();
    FileReading before = FileReading.Missing.NO_FILE;
    for (int i = versions.size() - 1; i >= 0; i--) {
      Kept kept = versions.get(i);
      FileReading reading = file.interpret(kept.bytes());
      entries.add(
          0,
          new HistoryEntry(
              kept.version(), kept.at(), kept.author(), Change.between(before, reading)));
      before = reading;
    }
    return entries;
  }

  /** The content of a version; empty when the history has none such. */
  public Optional<FileBytes> version(String version) {
    return history.version(version).map(Kept::bytes);
  }

  /**
   * Takes a loaded edit into the history whose author nobody knows: one by hand. A version that was
   * published here is there already. Never throws; what cannot be kept is logged.
   */
  public void noted(Load load) {
    if (load.reading() instanceof FileReading.Loaded loaded) {
      try (PublishLock.Held held = lock.acquire(PATIENCE).orElse(null)) {
        CurrentFile current = current();
        if (held != null && held.weakness().isPresent()) {
          throw held.weakness().get();
        }
        // While waiting for the lock somebody may have published; then this edit is kept already.
        if (held != null && current.version().equals(loaded.bytes().version())) {
          history.recover(current.version());
          keep(current);
        }
      } catch (IOException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "An edit of the notice file could not be taken into the history: {0}",
            e.toString());
      }
    }
  }

  /**
   * Publishes bytes.
   *
   * @param judge says what of a reading is an error here
   */
  private Outcome publish(
      FileBytes bytes, UnaryOperator<FileReading> judge, @Nullable String expected, String author) {
    FileReading reading = file.interpret(bytes);
    if (!(reading instanceof FileReading.Loaded loaded)) {
      return new Outcome.Refused(reading.findings());
    }
    try (PublishLock.Held held = lock.acquire(PATIENCE).orElse(null)) {
      return held == null
          ? new Outcome.Failed(new Failure(Failure.Kind.BUSY, List.of()))
          : publishLocked(loaded, judge, expected, author, new HistoryKeeping(held.weakness()));
    } catch (NoticeWriter.FailureException e) {
      return new Outcome.Failed(e.failure());
    }
  }

  private Outcome publishLocked(
      FileReading.Loaded loaded,
      UnaryOperator<FileReading> judge,
      @Nullable String expected,
      String author,
      HistoryKeeping keeping)
      throws NoticeWriter.FailureException {
    CurrentFile current = current();
    keeping.attempt(() -> history.recover(current.version()));
    Optional<Outcome> objection = objection(loaded, judge, expected, current);
    if (objection.isPresent()) {
      return objection.get();
    }
    keeping.attempt(() -> keep(current));
    if (!loaded.bytes().version().equals(current.version())) {
      Optional<Outcome> conflict = write(loaded.bytes(), current, author, keeping);
      if (conflict.isPresent()) {
        return conflict.get();
      }
    }
    return published(loaded, current().writtenAt(), keeping.gap());
  }

  private Outcome.Published published(
      FileReading.Loaded loaded, Optional<Instant> at, Optional<HistoryGap> gap) {
    Publication publication = Publication.of(loaded, at.orElseGet(clock::instant));
    return new Outcome.Published(loaded.bytes().version(), publication, loaded.findings(), gap);
  }

  /** Why a content may not take the place of what is there; empty when it may. */
  private Optional<Outcome> objection(
      FileReading.Loaded loaded,
      UnaryOperator<FileReading> judge,
      @Nullable String expected,
      CurrentFile current)
      throws NoticeWriter.FailureException {
    if (expected != null && !expected.equals(current.version())) {
      return Optional.of(conflict(expected, current, loaded.bytes()));
    }
    refuseUnreadable(current);
    FileReading judged = judge.apply(loaded);
    return NewErrors.in(judged, judge.apply(current.reading())).isEmpty()
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(judged.findings()));
  }

  /**
   * What {@link #publish} would answer. The file and the state stay as they are; whether the disk
   * takes the new content is tried beside the file, and nothing of it is left.
   */
  public Outcome rehearse(String text, @Nullable String expected) {
    return rehearse(bytes(text), UnknownSituations::asErrors, expected);
  }

  /** What {@link #restore} would answer; as {@link #rehearse} otherwise. */
  public Outcome rehearseRestore(String version, @Nullable String expected) {
    return history
        .version(version)
        .map(kept -> rehearse(kept.bytes(), UnaryOperator.identity(), expected))
        .orElseGet(() -> noSuch(version));
  }

  private Outcome rehearse(
      FileBytes bytes, UnaryOperator<FileReading> judge, @Nullable String expected) {
    FileReading reading = file.interpret(bytes);
    if (!(reading instanceof FileReading.Loaded loaded)) {
      return new Outcome.Refused(reading.findings());
    }
    try {
      Optional<Outcome> objection = objection(loaded, judge, expected, current());
      if (objection.isPresent()) {
        return objection.get();
      }
      writer.prepare(bytes.toArray()).close();
      return published(loaded, Optional.empty(), Optional.empty());
    } catch (NoticeWriter.FailureException e) {
      return new Outcome.Failed(e.failure());
    }
  }

  private static Outcome noSuch(String version) {
    return new Outcome.Failed(new Failure(Failure.Kind.NO_SUCH_VERSION, List.of(version)));
  }

  /** One that is only too large may be replaced: nothing of it could ever be used. */
  private void refuseUnreadable(CurrentFile current) throws NoticeWriter.FailureException {
    if (current.version().equals(CurrentFile.UNREADABLE)) {
      for (Finding why : current.reading().findings()) {
        if (!why.code().equals(Fault.TOO_LARGE.code())) {
          throw new NoticeWriter.FailureException(
              new Failure(
                  Failure.Kind.UNREADABLE, List.of(file.name(), why.describe(Locale.ENGLISH))));
        }
      }
    }
  }

  private void keep(CurrentFile current) throws IOException {
    if (current.bytes().isPresent()) {
      Instant at = current.writtenAt().orElseGet(clock::instant);
      history.add(new Kept(current.bytes().get(), at, Optional.empty()));
    }
  }

  /** Writes the file; if it was changed by hand in the very moment, that is a conflict. */
  private Optional<Outcome> write(
      FileBytes bytes, CurrentFile before, String author, HistoryKeeping keeping)
      throws NoticeWriter.FailureException {
    Kept kept = new Kept(bytes, clock.instant(), Kept.author(author));
    boolean isPending = keeping.attempt(() -> history.prepare(kept));
    try (Replacement replacement = writer.prepare(bytes.toArray())) {
      CurrentFile now = current();
      if (!now.version().equals(before.version())) {
        forget();
        return Optional.of(conflict(before.version(), now, bytes));
      }
      writer.commit(replacement);
    } catch (NoticeWriter.FailureException e) {
      forget();
      throw e;
    }
    if (isPending) { // The file has its content: what goes wrong here is mended by the next writer.
      keeping.attempt(history::finish);
    } else {
      forget(); // What an earlier writer has left there is not what was published.
    }
    return Optional.empty();
  }

  private void forget() {
    try {
      history.forget();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "What was not published stays pending: {0}", e);
    }
  }

  private Outcome.Conflict conflict(String expected, CurrentFile current, FileBytes yours) {
    Optional<Kept> newest =
        history.newest().filter(kept -> kept.version().equals(current.version()));
    return new Outcome.Conflict(
        current.version(),
        newest.flatMap(Kept::author),
        newest.map(Kept::at).or(current::writtenAt),
        history
            .version(expected)
            .map(
                base ->
                    Difference.unified(
                        expected, text(base.bytes()), current.version(), text(current)))
            .orElse(""),
        Difference.unified(current.version(), text(current), yours.version(), text(yours)));
  }

  private static String text(CurrentFile current) {
    return current.text().orElse("");
  }

  private static String text(FileBytes bytes) {
    return bytes.text().orElse("");
  }

  private static FileBytes bytes(String text) {
    return FileBytes.of(text.getBytes(UTF_8));
  }

  /** One step of keeping what is published. */
  private interface Step {
    void run() throws IOException;
  }

  /**
   * Keeps the history while something is published. A state directory that cannot be written, full
   * or not ours, keeps no notice back; the first reason is told, because others follow from it.
   */
  private static final class HistoryKeeping {

    private Optional<IOException> trouble;

    HistoryKeeping(Optional<IOException> trouble) {
      this.trouble = trouble;
    }

    /** Whether the step could be done. */
    boolean attempt(Step step) {
      try {
        step.run();
        return true;
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "The history lags behind: {0}", e.toString());
        trouble = trouble.or(() -> Optional.of(e));
        return false;
      }
    }

    Optional<HistoryGap> gap() {
      return trouble.map(NoticeWriter::reason).map(HistoryGap::new);
    }
  }
}
