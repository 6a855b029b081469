package dev.startuphelp.client.doctor;

/** Text for a terminal, wrapped at {@value #WIDTH} columns. */
final class Paragraphs {

  private static final int WIDTH = 80;
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  void title(String title) {
    wrap("", title);
    text.append("=".repeat(Math.min(WIDTH, title.length()))).append(System.lineSeparator());
  }

  void add(String paragraph) {
    text.append(System.lineSeparator());
    paragraph.lines().forEach(line -> wrap("", line));
  }

  void heading(String heading) {
    add(heading + ":");
  }

  void indented(String lines) {
    lines.lines().forEach(line -> wrap(INDENT, line));
  }

  void item(String item) {
    int start = text.length();
    wrap(INDENT + INDENT, item);
    text.replace(start + INDENT.length(), start + INDENT.length() + 1, "-");
  }

  void unwrapped(String lines) {
    lines.lines().forEach(line -> text.append(INDENT).append(line).append(System.lineSeparator()));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  // Breaks at spaces only: an address that is longer than a line stays in one piece to be copied.
  private void wrap(String indent, String line) {
    int column = 0;
    for (String word : line.stripTrailing().split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        text.append(System.lineSeparator());
        column = 0;
      }
      text.append(column == 0 ? indent : " ").append(word);
      column += (column == 0 ? indent.length() : 1) + word.length();
    }
    text.append(System.lineSeparator());
  }
}
