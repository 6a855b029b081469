package dev.startuphelp.protocol;

import java.util.Optional;

/**
 * A character that does not show, or looks like another one: spaces of other kinds, zero-width and
 * control characters, typographic quotes. Editors, chats and web pages put them where keyboards
 * have none, so a message has to name them.
 *
 * @param index where it stands in its text, in UTF-16 code units
 * @param name its code and its name in Unicode
 */
public record OddCharacter(int index, String name) {

  /** The first of them in a text; empty: there is none. */
  public static Optional<OddCharacter> firstIn(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (is(text.codePointAt(i))) {
        return Optional.of(new OddCharacter(i, name(text.codePointAt(i))));
      }
    }
    return Optional.empty();
  }

  /** Whether this is one. */
  public static boolean is(int c) {
    return c != ' ' && c != '\n' && c != '\r' && (isSpace(c) || isInvisible(c) || isQuote(c));
  }

  /** Its code and its name in Unicode, like {@code U+00A0 NO-BREAK SPACE}. */
  public static String name(int c) {
    String name = c == '\t' ? "TAB" : Character.getName(c);
    return String.format("U+%04X %s", c, name);
  }

  /** The text with what a keyboard has in their place: spaces, nothing, straight quotes. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isQuote(c)) {
                plain.append(isSingleQuote(c) ? '\'' : '"');
              } else if (isSpace(c)) {
                plain.append(' ');
              } else if (!isInvisible(c)) {
                plain.appendCodePoint(c);
              }
            });
    return plain.toString();
  }

  private static boolean isSpace(int c) {
    return c == '\t'
        || c == 0x85
        || (c != ' ' && c != '\n' && c != '\r' && Character.isSpaceChar(c));
  }

  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return c != '\n' && c != '\r' && (type == Character.CONTROL || type == Character.FORMAT);
  }

  private static boolean isSingleQuote(int c) {
    return c >= 0x2018 && c <= 0x201B;
  }

  private static boolean isQuote(int c) {
    return (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB;
  }
}
