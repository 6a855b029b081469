package dev.startuphelp.client.terminal;

import dev.startuphelp.protocol.PlainText;
import java.net.URI;

/** Paragraphs for a terminal: cleaned, in its characters, wrapped at its width. */
final class Paragraphs {

  private static final String END = System.lineSeparator();

  private final Terminal terminal;
  private final PlainSigns signs;
  private final StringBuilder text = new StringBuilder();

  Paragraphs(Terminal terminal) {
    this.terminal = terminal;
    this.signs = new PlainSigns(terminal.charset());
  }

  void gap() {
    text.append(END);
  }

  void add(String paragraph) {
    add(Margin.NONE, paragraph, Ink.PLAIN);
  }

  /** A paragraph, whatever is in it; an empty one leaves no line. */
  void add(Margin margin, String paragraph, Ink ink) {
    Margin next = margin;
    for (String line : signs.of(PlainText.clean(paragraph)).lines().toList()) {
      for (String row : Wrapping.of(line, terminal.width() - margin.width())) {
        row(next, row, ink);
        next = margin.afterFirst();
      }
    }
  }

  /** A line along the title, where it cannot be bold. */
  void underline(String title) {
    if (!terminal.colour()) {
      int width = Columns.of(signs.of(PlainText.clean(title)));
      text.append("=".repeat(Math.min(terminal.width(), width))).append(END);
    }
  }

  /** The link as a person writes it down, in characters that the terminal has. */
  String link(URI link, String written) {
    return signs.of(link, written);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void row(Margin margin, String row, Ink ink) {
    text.append(written(margin.ink(), signs.of(margin.first()))).append(written(ink, row));
    text.append(END);
  }

  private String written(Ink ink, String row) {
    return terminal.colour() ? ink.write(row) : row;
  }
}
