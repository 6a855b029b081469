package dev.startuphelp.server.publish;

import dev.startuphelp.server.state.Replacement;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Puts a new content in place of the notice file. A link is followed: what it points to is
 * replaced. Mode, owner and group stay as they were.
 */
final class NoticeWriter {

  private final Path file;

  NoticeWriter(Path file) {
    this.file = file;
  }

  /** Carries why the file cannot be written; it never leaves this package. */
  static final class FailureException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    FailureException(Failure failure) {
      super(failure.kind().wireName(), null, false, false);
      this.failure = failure;
    }

    Failure failure() {
      return failure;
    }
  }

  /** The new content, ready to take the file's place. */
  Replacement prepare(byte[] bytes) throws FailureException {
    try {
      Path target = target();
      Replacement replacement = Replacement.of(target, bytes);
      try {
        takeOverRights(target, replacement);
        return replacement;
      } catch (IOException | FailureException e) {
        replacement.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Puts it there. */
  void commit(Replacement replacement) throws FailureException {
    try {
      replacement.commit();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Path target() throws IOException, FailureException {
    if (!Files.exists(file)) {
      return file;
    }
    Path target = file.toRealPath();
    // kubelet makes a new folder for each state and swaps the link ..data to it.
    boolean configMap =
        Files.isSymbolicLink(file)
            && Files.isSymbolicLink(Objects.requireNonNull(file.getParent()).resolve("..data"));
    if (configMap) {
      throw failure(Failure.Kind.CONFIG_MAP);
    }
    return target;
  }

  private void takeOverRights(Path target, Replacement replacement)
      throws IOException, FailureException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(replacement.beside(), PosixFileAttributeView.class);
    if (view == null || !Files.exists(target)) {
      return; // It has the rights of its folder.
    }
    PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
    takeOverOwner(old, view);
    view.setPermissions(old.permissions());
  }

  private void takeOverOwner(PosixFileAttributes old, PosixFileAttributeView view)
      throws IOException, FailureException {
    PosixFileAttributes now = view.readAttributes();
    try {
      if (!now.group().equals(old.group())) {
        view.setGroup(old.group());
      }
      if (!now.owner().equals(old.owner())) {
        view.setOwner(old.owner());
      }
    } catch (FileSystemException e) {
      // Only root may give files away. It does no harm as long as everybody can read the file.
      if (!old.permissions().contains(PosixFilePermission.OTHERS_READ)) {
        throw failure(Failure.Kind.OWNER, old.owner() + ":" + old.group());
      }
    }
  }

  private FailureException failure(IOException e) {
    String reason = reason(e);
    String known = reason.toLowerCase(Locale.ROOT);
    if (known.contains("no space left") || known.contains("quota exceeded")) {
      return failure(Failure.Kind.DISK_FULL);
    }
    if (known.contains("resource busy")) {
      return failure(Failure.Kind.MOUNTED_FILE);
    }
    boolean readOnly =
        e instanceof AccessDeniedException
            || e instanceof NoSuchFileException
            || known.contains("read-only");
    return failure(readOnly ? Failure.Kind.READ_ONLY : Failure.Kind.OTHER, reason);
  }

  /** The system's words without the path, which is not for everybody. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(e.getMessage());
  }

  private FailureException failure(Failure.Kind kind, String... more) {
    List<String> arguments = new ArrayList<>(List.of(more));
    arguments.add(0, String.valueOf(file.getFileName()));
    return new FailureException(new Failure(kind, arguments));
  }
}
