package dev.startuphelp.client.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.startuphelp.protocol.DocumentReader;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document as text: strict JSON (RFC 8259) in UTF-8, of bounded size and depth. There is no other
 * bound, so that the web client, which has JSON.parse, takes the same of it.
 */
public final class DocumentText {

  /** The largest document that is read, in bytes after decompression. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final int MAX_DEPTH = 32;

  // No field is a number, so which one it is never matters; to compute a long one takes long.
  private static final Double SOME_NUMBER = 0.0;

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
    try (JsonParser parser = Json.FACTORY.createParser(text)) {
      parser.nextToken();
      Object tree = value(parser, 0);
      if (parser.nextToken() != null) {
        throw new JsonParseException(parser, "something after the end");
      }
      return DocumentReader.ofNetwork().read(tree);
    }
  }

  private static @Nullable Object value(JsonParser parser, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonParseException(parser, "nothing there");
    }
    return switch (token) {
      case START_OBJECT -> object(parser, deeper(parser, depth));
      case START_ARRAY -> array(parser, deeper(parser, depth));
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> SOME_NUMBER;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new JsonParseException(parser, "unexpected " + token);
    };
  }

  // Counted here, because Jackson before 2.15 does not count.
  private static int deeper(JsonParser parser, int depth) throws IOException {
    if (depth == MAX_DEPTH) {
      throw new JsonParseException(parser, "nested deeper than " + MAX_DEPTH);
    }
    return depth + 1;
  }

  // As JSON.parse does it: of a name that comes twice, the last one counts.
  private static Map<String, @Nullable Object> object(JsonParser parser, int depth)
      throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser, depth));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser, int depth) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, depth));
    }
    return elements;
  }

  /** Loaded when the first text is read. */
  private static final class Json {
    static final JsonFactory FACTORY = factory();

    private static JsonFactory factory() {
      try {
        return JsonFactory.builder().streamReadConstraints(Bounds.wide()).build();
      } catch (LinkageError e) { // Jackson before 2.15 has no bounds that are too narrow.
        return new JsonFactory();
      }
    }
  }

  /** The bounds that newer versions of Jackson have: as wide as the largest document. */
  private static final class Bounds {
    static StreamReadConstraints wide() {
      StreamReadConstraints.Builder bounds =
          StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH + 1).maxNumberLength(MAX_BYTES);
      try {
        return bounds.maxNameLength(MAX_BYTES).build();
      } catch (NoSuchMethodError e) { // Jackson 2.15 has no bound for names.
        return bounds.build();
      }
    }
  }
}
