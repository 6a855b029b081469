package dev.startuphelp.client.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Draws measured values as horizontal bars, as an SVG. */
final class Bars {

  private static final int WIDTH = 720;
  private static final int LABELS = 230;
  private static final int NUMBERS = 90;
  private static final int ROW = 26;
  private static final int HEAD = 44;

  /**
   * One bar.
   *
   * @param label what it is; one that is "aim" is drawn paler
   * @param value zero or more
   */
  record Bar(String label, double value) {}

  private Bars() {}

  static void draw(String title, List<Bar> bars, Path file) throws IOException {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    StringBuilder svg = new StringBuilder();
    add(
        svg,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif'"
            + " font-size='14'>",
        WIDTH,
        HEAD + bars.size() * ROW + 10);
    add(svg, "<rect width='100%%' height='100%%' fill='white'/>");
    add(svg, "<text x='12' y='26' font-size='16' font-weight='bold'>%s</text>", title);
    int y = HEAD;
    for (Bar bar : bars) {
      long length = Math.max(1, Math.round(bar.value() / most * (WIDTH - LABELS - NUMBERS)));
      add(svg, "<text x='%d' y='%d' text-anchor='end'>%s</text>", LABELS - 8, y + 14, bar.label());
      add(
          svg,
          "<rect x='%d' y='%d' width='%d' height='18' fill='%s'/>",
          LABELS,
          y,
          length,
          bar.label().equals("aim") ? "#c8d3df" : "#2f6db5");
      add(svg, "<text x='%d' y='%d'>%s</text>", LABELS + length + 6, y + 14, number(bar.value()));
      y += ROW;
    }
    add(svg, "</svg>");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, svg, UTF_8);
  }

  private static void add(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }
}
