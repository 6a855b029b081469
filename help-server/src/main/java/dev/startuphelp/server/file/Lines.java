package dev.startuphelp.server.file;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text as editors count them, to find the place of what a parser has met. JSON's
 * parser counts them in the same way. YAML's takes more characters for line ends, and counts code
 * points; only its offset can be relied on.
 */
final class Lines {

  private final FileFormat format;

  /** The text as the parser counts it, and where its lines begin. */
  private final int[] units;

  private final int[] starts;

  Lines(String text, FileFormat format) {
    this.format = format;
    this.units = (format == FileFormat.YAML ? text.codePoints() : text.chars()).toArray();
    this.starts =
        IntStream.rangeClosed(0, units.length).filter(i -> i == 0 || ends(units, i - 1)).toArray();
  }

  private static boolean ends(int[] units, int i) {
    return units[i] == '\n'
        || (units[i] == '\r' && !(i + 1 < units.length && units[i + 1] == '\n'));
  }

  /** The place that a parser means; the first one if it does not know. */
  Position at(@Nullable JsonLocation location) {
    if (location == null) {
      return Position.START;
    }
    return format == FileFormat.YAML && location.getCharOffset() >= 0
        ? at((int) location.getCharOffset())
        : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The place at an offset. */
  Position at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - starts[line] + 1);
  }

  /** The text between two offsets. */
  String text(int from, int to) {
    return new String(units, from, Math.max(0, to - from));
  }

  /** The character at an offset; 0 behind the end. */
  int charAt(int offset) {
    return offset < units.length ? units[offset] : 0;
  }

  /** Where the line of that offset begins. */
  int startOfLine(int offset) {
    return starts[at(offset).line() - 1];
  }

  /** Where the line of that offset ends, before its line end. */
  int endOfLine(int offset) {
    int end = offset;
    while (end < units.length && units[end] != '\n' && units[end] != '\r') {
      end++;
    }
    return end;
  }
}
