package dev.startuphelp.server.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of a file, compared by what they are. Immutable. */
public final class FileBytes {

  private static final int VERSION_LENGTH = 12;

  private final byte[] bytes;

  private FileBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Copies the bytes. */
  public static FileBytes of(byte[] bytes) {
    return new FileBytes(bytes.clone());
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** Their SHA-256 in lower-case hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The name of exactly this content: the first {@value #VERSION_LENGTH} digits of the hash. */
  public String version() {
    return sha256().substring(0, VERSION_LENGTH);
  }

  /** How many there are. */
  public int length() {
    return bytes.length;
  }

  /** They as text, decoded as a notice file is; empty when they are no text. */
  public Optional<String> text() {
    try {
      return Optional.of(Decoder.decode(bytes));
    } catch (FaultException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileBytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
