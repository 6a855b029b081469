package dev.startuphelp.server.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Gives what is new in a folder to those who have the folder: a service and an administrator who
 * works as root share a state directory, and each must be able to read and replace what the other
 * has left. On Windows that is so anyway.
 */
public final class FolderRights {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.state");
  private static final Set<PosixFilePermission> OF_THE_OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private static final Set<PosixFilePermission> EXECUTE =
      EnumSet.of(
          PosixFilePermission.OWNER_EXECUTE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_EXECUTE);

  private FolderRights() {}

  /**
   * Makes a folder, if need be with those above it, each with the rights of the one it is in.
   *
   * @throws IOException if it cannot be made
   */
  public static void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      createFolders(parent);
    }
    Files.createDirectories(folder);
    give(folder, EnumSet.noneOf(PosixFilePermission.class));
  }

  /** Gives a new file the owner, the group and the mode of its folder, as far as we may. */
  public static void giveTo(Path file) {
    give(file, EXECUTE);
  }

  private static void give(Path file, Set<PosixFilePermission> without) {
    try {
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view != null) {
        Set<PosixFilePermission> permissions =
            EnumSet.copyOf(attributes(folderOf(file)).permissions());
        permissions.addAll(OF_THE_OWNER);
        permissions.removeAll(without);
        permissions.remove(PosixFilePermission.OTHERS_WRITE); // As in /tmp, where all may write.
        view.setPermissions(permissions);
        takeOverOwner(file);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "{0} keeps its own rights: {1}", file, e);
    }
  }

  private static void takeOverOwner(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    PosixFileAttributes own = view.readAttributes();
    PosixFileAttributes folder = attributes(folderOf(file));
    if (!own.group().equals(folder.group())) {
      view.setGroup(folder.group());
    }
    if (!own.owner().equals(folder.owner())) {
      view.setOwner(folder.owner());
    }
  }

  private static PosixFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class);
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
