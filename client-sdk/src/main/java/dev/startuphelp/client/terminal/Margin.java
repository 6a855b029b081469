package dev.startuphelp.client.terminal;

/**
 * What stands before the lines of a paragraph.
 *
 * @param first before its first line
 * @param others before its other lines; as wide as the first
 * @param ink how both are written
 */
record Margin(String first, String others, Ink ink) {

  static final Margin NONE = new Margin("", "", Ink.PLAIN);
  static final Margin INDENT = new Margin("  ", "  ", Ink.PLAIN);
  static final Margin ITEM = new Margin("  - ", "    ", Ink.PLAIN);

  /** A line along the text, which shows where the words of somebody else begin and end. */
  static Margin bar(Ink ink) {
    return new Margin("  │ ", "  │ ", ink);
  }

  int width() {
    return Columns.of(first);
  }

  Margin afterFirst() {
    return new Margin(others, others, ink);
  }
}
