package dev.startuphelp.client.redaction;

import java.util.Arrays;

/** The parts of a text that are secret: disjoint, in order, merged where they touch. */
final class Spans {

  private int[] ends = new int[16]; // From and to of each, in turn.
  private int size;

  /** Adds a part; most often one behind all others. An empty one counts for nothing. */
  void add(int from, int to) {
    if (from >= to) {
      return;
    }
    int start = from;
    int end = to;
    while (size > 0 && ends[size - 1] >= start) {
      start = Math.min(start, ends[size - 2]);
      end = Math.max(end, ends[size - 1]);
      size -= 2;
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = start;
    ends[size++] = end;
  }

  /** Whether all of it is a part of one. */
  boolean cover(int from, int to) {
    return size > 0 && ends[size - 2] <= from && to <= ends[size - 1];
  }

  /** The text with a mark in the place of each part. A mark is not glued to a word before it. */
  String replacedIn(String text, String mark) {
    if (size == 0) {
      return text;
    }
    StringBuilder replaced = new StringBuilder(text.length());
    int kept = 0;
    for (int i = 0; i < size; i += 2) {
      int from = ends[i];
      replaced.append(text, kept, from);
      if (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
        replaced.append(' ');
      }
      replaced.append(mark);
      kept = ends[i + 1];
    }
    return replaced.append(text, kept, text.length()).toString();
  }
}
