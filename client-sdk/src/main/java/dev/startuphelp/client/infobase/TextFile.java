package dev.startuphelp.client.infobase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a text file of bounded size; a byte-order mark tells the encoding. */
final class TextFile {

  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private TextFile() {}

  /**
   * The text without its byte-order mark.
   *
   * @param unmarked the encoding of a file without a mark
   * @throws IOException when it cannot be read, is too large, no file, or in another encoding
   */
  static String read(Path path, Charset unmarked) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) { // A pipe would block for ever.
      throw new IOException("not a regular file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("larger than " + MAX_BYTES + " bytes");
      }
      return decode(bytes, unmarked);
    }
  }

  static String decode(byte[] bytes, Charset unmarked) throws IOException {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, unmarked);
  }

  private static String decode(byte[] bytes, int from, Charset charset) throws IOException {
    return charset
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
        .toString();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
