package dev.startuphelp.protocol;

/**
 * The rule for text from outside: it is shown as it is, and carries nothing that changes how the
 * text around it is shown.
 */
public final class PlainText {

  /**
   * The longest text that is shown, in UTF-16 code units; longer ones are cut and end with an
   * ellipsis.
   */
  public static final int MAX_LENGTH = 4_000;

  private PlainText() {}

  /**
   * The text without control, bidirectional-control and zero-width characters, line ends as {@code
   * \n}, stripped at both ends, cut to {@link #MAX_LENGTH}. Lone surrogates become U+FFFD. May be
   * empty.
   */
  public static String clean(String text) {
    return cut(strip(text));
  }

  /** Whether {@link #clean} would cut the text. */
  static boolean isTooLong(String text) {
    return strip(text).length() > MAX_LENGTH;
  }

  private static String strip(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    String lines = text.replace("\r\n", "\n");
    for (int i = 0; i < lines.length(); i += Character.charCount(lines.codePointAt(i))) {
      append(kept, lines.codePointAt(i));
    }
    return kept.toString().strip();
  }

  private static void append(StringBuilder kept, int c) {
    if (c == '\n'
        || c == '\r'
        || c == 0x0B
        || c == 0x0C
        || c == 0x85
        || c == 0x2028
        || c == 0x2029) {
      kept.append('\n');
    } else if (c == '\t') {
      kept.append(' ');
    } else if (c >= 0xD800 && c <= 0xDFFF) {
      kept.append('\uFFFD');
    } else if (!isInvisible(c)) {
      kept.appendCodePoint(c);
    }
  }

  // Listed by number, not by Character.getType: the web client applies the same list, and a newer
  // Unicode version must
  // not make two sides differ.
  private static boolean isInvisible(int c) {
    return c < 0x20
        || (c >= 0x7F && c <= 0x9F)
        || c == 0xAD // soft hyphen
        || c == 0x61C // Arabic letter mark
        || c == 0x180E // Mongolian vowel separator
        || (c >= 0x200B
            && c <= 0x200F) // zero-width space, joiners, left-to-right and right-to-left marks
        || (c >= 0x202A && c <= 0x202E) // bidirectional embeddings and overrides
        || (c >= 0x2060 && c <= 0x206F) // word joiner, invisible operators, bidirectional isolates
        || c == 0xFEFF // byte-order mark
        || (c >= 0xFFF9 && c <= 0xFFFB) // interlinear annotation
        || (c >= 0x1BCA0 && c <= 0x1BCA3) // shorthand format controls
        || (c >= 0x1D173 && c <= 0x1D17A) // musical format controls
        || (c >= 0xE0000 && c <= 0xE007F); // tags
  }

  private static String cut(String text) {
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    int end = MAX_LENGTH - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
