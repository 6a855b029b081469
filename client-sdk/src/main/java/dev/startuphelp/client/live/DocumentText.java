package dev.startuphelp.client.live;

import dev.startuphelp.protocol.DocumentReader;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A document as text: strict JSON (RFC 8259) in UTF-8, of bounded size and depth. */
public final class DocumentText {

  /** The largest document that is read, in bytes after decompression. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private DocumentText() {}

  /**
   * The text of these bytes, without a byte-order mark.
   *
   * @throws IOException when they are too many or no UTF-8
   */
  public static String decode(byte[] bytes) throws IOException {
    if (bytes.length > MAX_BYTES) {
      throw new IOException("larger than " + MAX_BYTES + " bytes");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IOException("not UTF-8", e);
    }
  }

  /**
   * What the text says.
   *
   * @throws IOException when it is no JSON
   */
  public static Reading read(String text) throws IOException {
    return DocumentReader.ofNetwork().read(Json.read(text));
  }
}
