package dev.startuphelp.server.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.startuphelp.protocol.signature.VerifyingKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as files in PEM, the form that openssl reads and writes. */
public final class KeyFile {

  private static final int MAX_SIZE = 16 * 1024;
  private static final Pattern PKCS_8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private KeyFile() {}

  /** What is wrong with a file. */
  public enum Fault {
    NO_FILE,
    UNREADABLE,
    ENCRYPTED,
    NO_PRIVATE_KEY,
    NOT_ED25519
  }

  /** A private key cannot be had from a file. Holds nothing of its content. */
  public static final class FaultException extends Exception {
    private static final long serialVersionUID = 1;
    private final Fault fault;

    FaultException(Fault fault) {
      super(fault.name());
      this.fault = fault;
    }

    /** What is wrong. */
    public Fault fault() {
      return fault;
    }
  }

  /**
   * Reads a private key.
   *
   * @throws FaultException if the file holds none that can be used
   */
  public static SigningKey read(Path file) throws FaultException {
    String text = text(file);
    Matcher matcher = PKCS_8.matcher(text);
    if (!matcher.find()) {
      boolean encrypted = text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----");
      throw new FaultException(encrypted ? Fault.ENCRYPTED : Fault.NO_PRIVATE_KEY);
    }
    try {
      return SigningKey.of(Base64.getMimeDecoder().decode(matcher.group(1)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new FaultException(Fault.NOT_ED25519);
    }
  }

  private static String text(Path file) throws FaultException {
    try (InputStream input = Files.newInputStream(file)) {
      return new String(input.readNBytes(MAX_SIZE), US_ASCII);
    } catch (NoSuchFileException e) {
      throw new FaultException(Fault.NO_FILE);
    } catch (IOException e) {
      throw new FaultException(Fault.UNREADABLE);
    }
  }

  /** Whether others than its owner can read a file; false where nobody can tell. */
  public static boolean isOpen(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /**
   * Writes a private key into a new file that only its owner can read.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a file: it may be the only copy of
   *     a key
   * @throws IOException if it cannot be written; then there is no file
   */
  public static void write(SigningKey key, Path file) throws IOException {
    writeNew(file, pem("PRIVATE KEY", key.toPkcs8()), PosixFilePermissions.fromString("rw-------"));
  }

  /** Writes a public key into a new file, in the same way but for everybody. */
  public static void write(VerifyingKey key, Path file) throws IOException {
    writeNew(file, pem(key), PosixFilePermissions.fromString("rw-r--r--"));
  }

  static byte[] pem(VerifyingKey key) {
    return pem("PUBLIC KEY", Base64.getDecoder().decode(key.base64()));
  }

  private static byte[] pem(String what, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(what, base64, what)
        .getBytes(US_ASCII);
  }

  private static void writeNew(Path file, byte[] bytes, Set<PosixFilePermission> permissions)
      throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
            : new FileAttribute<?>[0];
    try (FileChannel channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException e) { // As on a full disk: half a key is none, and would be in the way.
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
