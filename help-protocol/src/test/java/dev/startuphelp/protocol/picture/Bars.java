package dev.startuphelp.protocol.picture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Draws measured values as horizontal bars, as an SVG. */
public final class Bars {

  private static final int LABELS = 230;
  private static final int NUMBERS = 90;
  private static final int ROW = 26;

  /**
   * One bar.
   *
   * @param label what it is; one that is "aim" is drawn paler
   * @param value zero or more
   */
  public record Bar(String label, double value) {}

  private Bars() {}

  /**
   * For scripts: draws lines of a value, a blank and a label from the standard input.
   *
   * @param arguments the title, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    List<Bar> bars =
        new BufferedReader(new InputStreamReader(System.in, UTF_8))
            .lines()
            .map(line -> line.split(" ", 2))
            .map(part -> new Bar(part[1], Double.parseDouble(part[0])))
            .toList();
    draw(arguments[0], bars, Path.of(arguments[1]));
  }

  /** Into that file, whose folder is made. */
  public static void draw(String title, List<Bar> bars, Path file) throws IOException {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    Svg svg = new Svg(title, Svg.HEAD + bars.size() * ROW + 10);
    int y = Svg.HEAD;
    for (Bar bar : bars) {
      long length = Math.max(1, Math.round(bar.value() / most * (Svg.WIDTH - LABELS - NUMBERS)));
      svg.add("<text x='%d' y='%d' text-anchor='end'>%s</text>", LABELS - 8, y + 14, bar.label());
      svg.add(
          "<rect x='%d' y='%d' width='%d' height='18' fill='%s'/>",
          LABELS, y, length, bar.label().equals("aim") ? "#c8d3df" : "#2f6db5");
      svg.add("<text x='%d' y='%d'>%s</text>", LABELS + length + 6, y + 14, number(bar.value()));
      y += ROW;
    }
    svg.write(file);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
  }
}
