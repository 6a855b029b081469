package dev.startuphelp.client.swing;

import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;

/** The screen that a window is on. */
final class Screen {

  private Screen() {}

  /** What the window's screen has to offer, without task bars. */
  static Rectangle usableAround(Window window) {
    GraphicsConfiguration screen = window.getGraphicsConfiguration();
    Rectangle bounds = screen.getBounds();
    Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
    return new Rectangle(
        bounds.x + taken.left,
        bounds.y + taken.top,
        bounds.width - taken.left - taken.right,
        bounds.height - taken.top - taken.bottom);
  }
}
