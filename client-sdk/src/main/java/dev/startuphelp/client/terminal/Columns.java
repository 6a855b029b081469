package dev.startuphelp.client.terminal;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How many columns of a terminal text takes: two for East Asian characters and emoji. */
final class Columns {

  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private Columns() {}

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  static int of(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : isSkinTone(c) ? 0 : 1;
    };
  }

  /** The beginning of a text that takes at most so many columns, its cut marked. */
  static String cut(String text, int columns, String mark) {
    if (of(text) <= columns) {
      return text;
    }
    int left = columns - of(mark);
    int end = 0;
    while (of(text.codePointAt(end)) <= left) {
      left -= of(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(0, end) + mark;
  }

  static boolean isWide(int c) {
    if (c < 0x1100) { // Nearly every character of nearly every text.
      return false;
    }
    boolean halfwidth = c >= 0xFF61 && c <= 0xFFDC;
    boolean punctuation = c >= 0x3000 && c <= 0x303E;
    boolean fullwidth = (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6);
    boolean picture = c >= 0x1F300 && c <= 0x1FAFF && !isSkinTone(c);
    return !halfwidth
        && (punctuation || fullwidth || picture || WIDE.contains(UnicodeScript.of(c)));
  }

  // Colours the picture before it.
  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }
}
