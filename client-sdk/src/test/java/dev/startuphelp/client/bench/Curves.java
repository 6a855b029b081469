package dev.startuphelp.client.bench;

import dev.startuphelp.protocol.picture.Svg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws what changes over minutes as curves, as an SVG. */
public final class Curves {

  private static final int HEIGHT = 300;
  private static final int LEFT = 70;
  private static final int BOTTOM = Svg.HEAD + HEIGHT;
  private static final int RIGHT = Svg.WIDTH - 12;
  private static final int ROW = 20;
  private static final List<String> COLOURS =
      List.of("#2f6db5", "#3a9b5c", "#c0392b", "#b9770e", "#7d5ba6");

  private Curves() {}

  /**
   * Draws.
   *
   * @param curves a value for each {@code step} seconds by the curve's name, all equally many
   */
  public static void draw(String title, Map<String, double[]> curves, int step, Path file)
      throws IOException {
    double most = curves.values().stream().flatMapToDouble(Arrays::stream).max().orElse(1);
    int count = curves.values().iterator().next().length;
    Svg svg = new Svg(title, BOTTOM + 40 + curves.size() * ROW);
    axes(svg, most, count * step);
    int number = 0;
    for (Map.Entry<String, double[]> curve : curves.entrySet()) {
      draw(svg, curve.getKey(), curve.getValue(), most, number++);
    }
    svg.write(file);
  }

  private static void axes(Svg svg, double most, int seconds) {
    svg.add("<path d='M%d %dV%dH%d' stroke='#888' fill='none'/>", LEFT, Svg.HEAD, BOTTOM, RIGHT);
    svg.add("<text x='%d' y='%d' text-anchor='end'>%,.0f</text>", LEFT - 6, Svg.HEAD + 12, most);
    svg.add("<text x='%d' y='%d' text-anchor='end'>0</text>", LEFT - 6, BOTTOM);
    for (int minute = 0; minute * 60 <= seconds; minute += 5) {
      svg.add(
          "<text x='%.0f' y='%d' text-anchor='middle'>%d min</text>",
          x(minute * 60.0 / seconds), BOTTOM + 18, minute);
    }
  }

  private static void draw(Svg svg, String name, double[] values, double most, int number) {
    String colour = COLOURS.get(number % COLOURS.size());
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      double y = BOTTOM - values[i] / most * HEIGHT;
      points.append(String.format(Locale.ROOT, "%.0f,%.0f ", x((double) i / values.length), y));
    }
    svg.add("<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>", points, colour);
    int y = BOTTOM + 44 + number * ROW;
    svg.add("<rect x='%d' y='%d' width='14' height='4' fill='%s'/>", LEFT, y - 7, colour);
    svg.add("<text x='%d' y='%d'>%s</text>", LEFT + 22, y, name);
  }

  private static double x(double share) {
    return LEFT + share * (RIGHT - LEFT);
  }
}
