package dev.startuphelp.client.swing;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Where a window is, or is to be. */
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

  /** A size that the window's screen has room for. */
  static Dimension within(Window window, Dimension wanted) {
    Rectangle screen = usableAround(window);
    return new Dimension(
        Math.min(wanted.width, screen.width), Math.min(wanted.height, screen.height));
  }

  /** The window that a component is in; null when there is none yet. */
  static @Nullable Window windowOf(@Nullable Component parent) {
    return parent == null || parent instanceof Window
        ? (Window) parent
        : SwingUtilities.getWindowAncestor(parent);
  }
}
