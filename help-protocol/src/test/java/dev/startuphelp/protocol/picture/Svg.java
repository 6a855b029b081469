package dev.startuphelp.protocol.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A picture with a title, drawn line by line. */
public final class Svg {

  /** Of each picture. */
  public static final int WIDTH = 720;

  /** Where what is drawn begins. */
  public static final int HEAD = 44;

  private final StringBuilder lines = new StringBuilder();

  /** A white picture of that height, {@link #WIDTH} wide; the title takes {@link #HEAD}. */
  public Svg(String title, int height) {
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
            + " font-size='14'>",
        WIDTH, height);
    add("<rect width='100%%' height='100%%' fill='white'/>");
    add("<text x='12' y='26' font-size='16' font-weight='bold'>%s</text>", title);
  }

  /** One element, in the format of {@link String#format}. */
  public void add(String format, Object... values) {
    lines.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Into that file, whose folder is made. */
  public void write(Path file) throws IOException {
    add("</svg>");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, lines, UTF_8);
  }
}
