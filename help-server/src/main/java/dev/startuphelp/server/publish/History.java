package dev.startuphelp.server.publish;

import dev.startuphelp.server.file.NoticeFile;
import dev.startuphelp.server.state.FolderRights;
import dev.startuphelp.server.state.Replacement;
import dev.startuphelp.server.state.StateFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The versions of the notice file, one {@link StateFile} each, named by a number that counts up and
 * the version. The header is the time and the author. A damaged one is passed over.
 *
 * <p>A version that is being published is written first as {@value #PENDING}. It gets its number
 * when the notice file has its content. Whoever comes after a crash sees from the notice file
 * whether that happened, and finishes or forgets it.
 *
 * <p>Reading is for any thread; writing only for who holds the {@link PublishLock}.
 */
final class History {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final String FORMAT = "startup-help history 1";
  private static final int HEADER_LINES = 2;
  private static final int MAX_HEADER = 1_024;
  private static final String PENDING = "pending";
  private static final Pattern NAME = Pattern.compile("\\d{10}-[0-9a-f]{12}");

  private final Path directory;
  private final int mostVersions;
  private final long mostBytes;

  /**
   * @param mostVersions how many versions are kept
   * @param mostBytes how much room they may take; the newest is kept in any case
   */
  History(Path directory, int mostVersions, long mostBytes) {
    this.directory = directory;
    this.mostVersions = mostVersions;
    this.mostBytes = mostBytes;
  }

  /** All versions, the newest first. */
  List<Kept> versions() {
    List<Kept> versions = new ArrayList<>();
    for (Path file : files()) {
      read(file).ifPresent(versions::add);
    }
    return versions;
  }

  /** The newest version; empty when there is none. */
  Optional<Kept> newest() {
    return files().stream().flatMap(file -> read(file).stream()).findFirst();
  }

  /** The newest version of that name. */
  Optional<Kept> version(String version) {
    return files().stream()
        .filter(file -> nameOf(file).endsWith("-" + version))
        .flatMap(file -> read(file).stream())
        .findFirst();
  }

  /** Adds a version, unless it is the newest already. */
  void add(Kept kept) throws IOException {
    if (!isNewest(kept.version())) {
      prepare(kept);
      finish();
    }
  }

  /** Writes a version that is about to be published. */
  void prepare(Kept kept) throws IOException {
    FolderRights.createFolders(directory);
    StateFile file =
        new StateFile(List.of(kept.at().toString(), kept.author().orElse("")), kept.bytes());
    try (Replacement pending = Replacement.of(directory.resolve(PENDING), file.toBytes(FORMAT))) {
      pending.commit();
    }
  }

  /** Gives the prepared version its number: it has been published. */
  void finish() throws IOException {
    Path pending = directory.resolve(PENDING);
    Optional<Kept> kept = read(pending);
    if (kept.isPresent() && !isNewest(kept.get().version())) {
      String name = "%010d-%s".formatted(nextNumber(), kept.get().version());
      Files.move(pending, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      prune();
    } else {
      forget();
    }
  }

  /** Drops the prepared version: it has not been published. */
  void forget() throws IOException {
    Files.deleteIfExists(directory.resolve(PENDING));
  }

  /** After a crash: finishes what was published and forgets what was not. */
  void recover(String versionOfTheNoticeFile) throws IOException {
    if (read(directory.resolve(PENDING))
        .filter(kept -> kept.version().equals(versionOfTheNoticeFile))
        .isPresent()) {
      finish();
    } else {
      forget();
    }
  }

  private boolean isNewest(String version) {
    return newest().filter(kept -> kept.version().equals(version)).isPresent();
  }

  private long nextNumber() {
    return files().stream().findFirst().map(file -> numberOf(file) + 1).orElse(1L);
  }

  private static long numberOf(Path file) {
    return Long.parseLong(nameOf(file).substring(0, nameOf(file).indexOf('-')));
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void prune() throws IOException {
    long bytes = 0;
    int count = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
      count++;
      if (count > mostVersions || (count > 1 && bytes > mostBytes)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The files of the versions, the newest first. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(directory, file -> NAME.matcher(nameOf(file)).matches())) {
      all.forEach(files::add);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "The history cannot be read: {0}", e.toString());
    }
    files.sort(Comparator.comparing(History::nameOf).reversed());
    return files;
  }

  private static Optional<Kept> read(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] bytes = input.readNBytes(NoticeFile.MAX_SIZE + MAX_HEADER);
      return StateFile.parse(bytes, FORMAT, HEADER_LINES).flatMap(History::kept);
    } catch (IOException e) {
      return Optional.empty(); // Just pruned by another process, or not readable: as if damaged.
    }
  }

  private static Optional<Kept> kept(StateFile file) {
    try {
      Instant at = Instant.parse(file.header().get(0));
      return Optional.of(new Kept(file.content(), at, Kept.author(file.header().get(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
