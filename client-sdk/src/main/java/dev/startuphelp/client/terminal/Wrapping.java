package dev.startuphelp.client.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line broken into rows. Rows break at spaces and between East Asian characters; a word that is
 * longer than a row is cut, but an address stays in one piece, to be copied.
 */
final class Wrapping {

  private final int width;
  private final List<String> rows = new ArrayList<>();
  private final StringBuilder row = new StringBuilder();
  private int column;

  private Wrapping(int width) {
    this.width = width;
  }

  /** At least one row; only addresses are wider than {@code width} columns. */
  static List<String> of(String line, int width) {
    Wrapping wrapping = new Wrapping(width);
    for (String word : line.strip().split(" +", -1)) {
      wrapping.word(word);
    }
    wrapping.end();
    return wrapping.rows;
  }

  private void word(String word) {
    String gap = column == 0 ? "" : " ";
    if (isAddress(word)) {
      piece(gap, word);
      return;
    }
    int start = 0;
    for (int i = 1; i <= word.length(); i++) {
      if (i == word.length() || canBreakAt(word, i)) {
        fitting(start == 0 ? gap : "", word.substring(start, i));
        start = i;
      }
    }
  }

  private void fitting(String gap, String piece) {
    if (Columns.of(piece) <= width) {
      piece(gap, piece);
      return;
    }
    piece(gap, "");
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(piece);
    int start = characters.first();
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      piece("", piece.substring(start, end));
      start = end;
    }
  }

  private void piece(String gap, String piece) {
    int columns = Columns.of(piece);
    if (column > 0 && column + gap.length() + columns > width) {
      end();
    } else {
      row.append(gap);
      column += gap.length();
    }
    row.append(piece);
    column += columns;
  }

  private void end() {
    rows.add(row.toString().stripTrailing());
    row.setLength(0);
    column = 0;
  }

  private static boolean isAddress(String word) {
    return word.contains("://") || word.contains("@");
  }

  // East Asian text has no spaces; only its punctuation must not begin or end a row.
  private static boolean canBreakAt(String word, int index) {
    int before = word.codePointBefore(index);
    int after = word.codePointAt(index);
    return (Columns.isWide(before) || Columns.isWide(after))
        && Columns.of(after) > 0
        && !isPunctuation(after)
        && Character.getType(before) != Character.START_PUNCTUATION;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
