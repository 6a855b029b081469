package dev.startuphelp.client.swing;

import dev.startuphelp.protocol.Severity;
import java.awt.Color;
import java.awt.Font;
import java.util.Objects;
import javax.swing.UIManager;

/** Fonts and colours, derived from the application's look and feel, light or dark. */
final class Look {

  private static final Color BLUE = new Color(0x1B6FC8);
  private static final Color AMBER = new Color(0xD98E04);
  private static final Color RED = new Color(0xC93A32);

  private Look() {}

  static Font body() {
    return font("Label.font").deriveFont(Font.PLAIN);
  }

  static Font bold() {
    return body().deriveFont(Font.BOLD);
  }

  static Font title() {
    return bold().deriveFont(body().getSize2D() * 1.3f);
  }

  static Font small() {
    return body().deriveFont(body().getSize2D() * 0.92f);
  }

  static Font code() {
    return new Font(Font.MONOSPACED, Font.PLAIN, 1).deriveFont(body().getSize2D() * 0.95f);
  }

  /** The measure for distances: it grows with the font, and so with the user's settings. */
  static int em() {
    return Math.round(body().getSize2D());
  }

  static Color text() {
    return color("Label.foreground", Color.BLACK);
  }

  static Color dim() {
    return mix(text(), background(), 0.68);
  }

  static Color background() {
    return color("Panel.background", Color.LIGHT_GRAY);
  }

  static Color link() {
    Color own = isDark() ? new Color(0x7DB8FF) : new Color(0x0A58A8);
    return color("Component.linkColor", own);
  }

  /** A thin line around something. */
  static Color line() {
    return mix(text(), background(), 0.35);
  }

  /** The ground of a link that has the focus. */
  static Color focus() {
    return mix(link(), background(), 0.25);
  }

  static Color accent(Severity severity) {
    return switch (severity) {
      case INFO, MAINTENANCE -> BLUE;
      case WARNING -> AMBER;
      case OUTAGE -> RED;
    };
  }

  /** What works. */
  static Color good() {
    return isDark() ? new Color(0x66BB6A) : new Color(0x2E7D32);
  }

  /** What does not work. */
  static Color bad() {
    return isDark() ? new Color(0xF0736B) : RED;
  }

  /** The ground of a notice: the window's own, with a breath of the severity's colour. */
  static Color ground(Severity severity) {
    return mix(accent(severity), background(), isDark() ? 0.16 : 0.09);
  }

  private static boolean isDark() {
    Color ground = background();
    return ground.getRed() * 3 + ground.getGreen() * 6 + ground.getBlue() < 1280;
  }

  private static Color mix(Color some, Color rest, double share) {
    return new Color(
        mix(some.getRed(), rest.getRed(), share),
        mix(some.getGreen(), rest.getGreen(), share),
        mix(some.getBlue(), rest.getBlue(), share));
  }

  private static int mix(int some, int rest, double share) {
    return (int) Math.round(some * share + rest * (1 - share));
  }

  private static Color color(String key, Color otherwise) {
    return Objects.requireNonNullElse(UIManager.getColor(key), otherwise);
  }

  private static Font font(String key) {
    return Objects.requireNonNullElseGet(
        UIManager.getFont(key), () -> new Font(Font.DIALOG, Font.PLAIN, 12));
  }
}
