package dev.startuphelp.server.file;

import dev.startuphelp.protocol.DocumentReader;
import dev.startuphelp.protocol.Problem;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The file in which the administrator writes. {@link #look} is all the input there is; {@link
 * #interpret} is pure, so that a sighting can wait until the file has come to rest, and the bytes
 * of an earlier run can be read again.
 */
public final class NoticeFile {

  /** The largest file that is read, in bytes. */
  public static final int MAX_SIZE = 256 * 1024;

  private final Path path;
  private final FileFormat format;
  private final DocumentReader reader;
  private final Syntax syntax = new Syntax();

  /**
   * A file, which need not exist.
   *
   * @param path its path; the extension tells JSON from YAML
   * @param zone where times without an offset are taken to be
   */
  public NoticeFile(Path path, ZoneId zone) {
    this.path = path.toAbsolutePath();
    this.format = FileFormat.of(path);
    this.reader = DocumentReader.ofFile(zone);
  }

  /** Its absolute path, for whoever runs the service; never for an answer. */
  public Path path() {
    return path;
  }

  /** Its name without folders, which may be shown to anybody. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** Reads the file; never throws for what is there. */
  public Sighting look() {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        return unreadable(Fault.NOT_A_FILE); // Reading a pipe would wait for ever.
      }
      Instant modified = Files.getLastModifiedTime(path).toInstant();
      try (InputStream input = Files.newInputStream(path)) {
        byte[] bytes = input.readNBytes(MAX_SIZE + 1);
        return bytes.length > MAX_SIZE
            ? unreadable(Fault.TOO_LARGE, String.valueOf(MAX_SIZE / 1024))
            : new Sighting.Content(FileBytes.of(bytes), modified);
      }
    } catch (NoSuchFileException e) {
      return new Sighting.Absent();
    } catch (AccessDeniedException e) {
      return unreadable(Fault.UNREADABLE, "access denied");
    } catch (IOException e) {
      return unreadable(
          Fault.UNREADABLE, String.valueOf(e.getMessage()).replace(path.toString(), name()));
    }
  }

  /** What a sighting means. Pure. */
  public FileReading interpret(Sighting sighting) {
    return switch (sighting) {
      case Sighting.Absent() -> FileReading.Missing.NO_FILE;
      case Sighting.Unreadable(Finding why) -> new FileReading.Invalid(List.of(why));
      case Sighting.Content(FileBytes bytes, Instant modified) -> interpret(bytes);
    };
  }

  /** What the bytes mean, as the content of this file. Pure. */
  public FileReading interpret(FileBytes bytes) {
    return interpret(bytes, reader);
  }

  /**
   * The same with advice among the findings: what is allowed, but probably not what was meant. All
   * in the order in which it stands in the file.
   *
   * @param now for which time the advice is
   */
  public FileReading check(FileBytes bytes, Instant now) {
    return switch (interpret(bytes, reader.advisingAt(now))) {
      case FileReading.Loaded loaded ->
          new FileReading.Loaded(bytes, loaded.document(), inOrder(loaded.findings()));
      case FileReading.Invalid invalid -> new FileReading.Invalid(inOrder(invalid.findings()));
      case FileReading.Missing missing -> missing;
    };
  }

  private static List<Finding> inOrder(List<Finding> findings) {
    return findings.stream().sorted(Comparator.comparing(Finding::position)).toList();
  }

  private FileReading interpret(FileBytes bytes, DocumentReader reader) {
    try {
      String text = Decoder.decode(bytes.toArray());
      Tree tree = text.isBlank() ? null : syntax.parse(text, format);
      return tree == null ? FileReading.Missing.EMPTY_FILE : interpret(tree, bytes, reader);
    } catch (FaultException e) {
      return new FileReading.Invalid(List.of(e.finding()));
    }
  }

  private static FileReading interpret(Tree tree, FileBytes bytes, DocumentReader reader) {
    Reading reading = reader.read(tree.root());
    List<Finding> findings = new ArrayList<>();
    reading.problems().forEach(problem -> findings.add(finding(problem, tree)));
    findings.addAll(tree.warnings());
    return switch (reading) {
      case Reading.Accepted accepted ->
          new FileReading.Loaded(bytes, accepted.document(), findings);
      case Reading.Rejected rejected -> new FileReading.Invalid(findings);
    };
  }

  /** Where a text was meant, that the quotes are missing tells more than what came without them. */
  private static Finding finding(Problem problem, Tree tree) {
    Finding unquoted = tree.unquoted().get(problem.pointer());
    boolean textWasMeant =
        problem.code() == Problem.Code.WRONG_TYPE || problem.code() == Problem.Code.NAME_MALFORMED;
    return unquoted != null && textWasMeant && problem.slip() != Problem.Slip.EPOCH
        ? unquoted
        : new Finding.InDocument(problem, tree.placeOf(problem.pointer()));
  }

  /**
   * The plain values in the bytes: maps with string keys, lists, strings, numbers, booleans, null;
   * empty when there are none or they cannot be parsed. Pure.
   */
  public Optional<Object> values(FileBytes bytes) {
    try {
      Tree tree = syntax.parse(Decoder.decode(bytes.toArray()), format);
      return Optional.ofNullable(tree).map(Tree::root);
    } catch (FaultException e) {
      return Optional.empty();
    }
  }

  /** Whether it is written in JSON or in YAML. */
  public FileFormat format() {
    return format;
  }

  private static Sighting unreadable(Fault fault, String... arguments) {
    return new Sighting.Unreadable(new Finding.InFile(fault, Position.START, List.of(arguments)));
  }
}
