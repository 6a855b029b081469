package dev.startuphelp.client.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads strict JSON (RFC 8259) into plain values: maps, lists, strings, doubles, booleans, null. Of
 * a name that comes twice the last one counts, as in JSON.parse.
 *
 * <p>Own code in the place of jackson-core, which takes a cold JVM 70 to 85 milliseconds where this
 * takes three: the first dialog would come without the help that was kept. Tested against Jackson.
 */
final class Json {

  private static final int MAX_DEPTH = 32;
  private static final String ESCAPED = "\"\\/bfnrt";
  private static final String MEANT = "\"\\/\b\f\n\r\t";

  private final String text;
  private int next;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /**
   * The one value in a text.
   *
   * @throws IOException when the text is not one JSON value, or is nested too deep
   */
  static @Nullable Object read(String text) throws IOException {
    Json json = new Json(text);
    Object value = json.value();
    json.peek();
    if (json.next < text.length()) {
      throw json.unexpected();
    }
    return value;
  }

  private @Nullable Object value() throws IOException {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object() throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    enter();
    if (peek() != '}') {
      do {
        peek();
        String name = string();
        require(':');
        fields.put(name, value());
      } while (accept(','));
    }
    require('}');
    depth--;
    return fields;
  }

  private List<@Nullable Object> array() throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    enter();
    if (peek() != ']') {
      do {
        elements.add(value());
      } while (accept(','));
    }
    require(']');
    depth--;
    return elements;
  }

  private void enter() throws IOException {
    next++;
    if (++depth > MAX_DEPTH) {
      throw new IOException("nested deeper than " + MAX_DEPTH);
    }
  }

  private String string() throws IOException {
    take('"');
    StringBuilder string = new StringBuilder();
    for (char c = take(); c != '"'; c = take()) {
      if (c < ' ') {
        next--;
        throw unexpected();
      }
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() throws IOException {
    char c = take();
    if (c == 'u') {
      return unicode();
    }
    int which = ESCAPED.indexOf(c);
    if (which < 0) {
      next--;
      throw unexpected();
    }
    return MEANT.charAt(which);
  }

  private char unicode() throws IOException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char c = take();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1; // Other digits than ASCII's are none.
      if (digit < 0) {
        next--;
        throw unexpected();
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private @Nullable Object word(String word, @Nullable Object meaning) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      take(word.charAt(i));
    }
    return meaning;
  }

  // -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?
  private Double number() throws IOException {
    int start = next;
    skip("-");
    if (!skip("0")) {
      digits();
    }
    if (skip(".")) {
      digits();
    }
    if (skip("eE")) {
      skip("+-");
      digits();
    }
    return Double.valueOf(text.substring(start, next));
  }

  private void digits() throws IOException {
    if (!skip("0123456789")) {
      throw unexpected();
    }
    while (skip("0123456789")) {
      // On to the next one.
    }
  }

  private boolean skip(String any) {
    boolean there = next < text.length() && any.indexOf(text.charAt(next)) >= 0;
    if (there) {
      next++;
    }
    return there;
  }

  private boolean accept(char expected) {
    boolean there = peek() == expected;
    if (there) {
      next++;
    }
    return there;
  }

  private void require(char expected) throws IOException {
    if (!accept(expected)) {
      throw unexpected();
    }
  }

  /** The next character after white space, which stays to be taken; 0 at the end. */
  private char peek() {
    while (skip(" \t\n\r")) {
      // On to the next one.
    }
    return next < text.length() ? text.charAt(next) : 0;
  }

  private void take(char expected) throws IOException {
    if (next >= text.length() || text.charAt(next) != expected) {
      throw unexpected();
    }
    next++;
  }

  private char take() throws IOException {
    if (next >= text.length()) {
      throw unexpected();
    }
    return text.charAt(next++);
  }

  private IOException unexpected() {
    String found =
        next < text.length() ? "unexpected U+" + Integer.toHexString(text.charAt(next)) : "the end";
    return new IOException("not JSON: " + found + " at character " + (next + 1));
  }
}
