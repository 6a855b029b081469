package dev.startuphelp.server.file;

/**
 * A place in a file as editors count it.
 *
 * @param line from 1
 * @param column from 1, in characters; a byte-order mark is none
 */
public record Position(int line, int column) implements Comparable<Position> {

  static final Position START = new Position(1, 1);

  /** The place after so many characters of a text. */
  static Position after(CharSequence text, int length) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      boolean lineEnds =
          c == '\n' || (c == '\r' && !(i + 1 < length && text.charAt(i + 1) == '\n'));
      line += lineEnds ? 1 : 0;
      column = lineEnds ? 1 : column + 1;
    }
    return new Position(line, column);
  }

  @Override
  public int compareTo(Position other) {
    return line == other.line
        ? Integer.compare(column, other.column)
        : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
