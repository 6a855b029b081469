package dev.startuphelp.sample;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Window;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Open windows as a picture: each as it paints itself, in the order given, with the shadow and the
 * round corners that a desktop would add. The same windows give the same bytes.
 */
final class Scene {

  private static final int SCALE = 2;
  private static final int MARGIN = 40;
  private static final int ARC = 16;
  private static final int SHADOW = 36;
  private static final int LAYERS = 30;

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Point origin;

  private Scene(Rectangle area) {
    image = new BufferedImage(area.width * SCALE, area.height * SCALE, BufferedImage.TYPE_INT_ARGB);
    origin = area.getLocation();
    graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  /** Writes a picture of the windows, the last one in front. For the event thread. */
  static void write(Path file, Window... windows) throws IOException {
    Rectangle area = windows[0].getBounds();
    for (Window window : windows) {
      area = area.union(window.getBounds());
    }
    area.grow(MARGIN, MARGIN);
    Scene scene = new Scene(area);
    for (Window window : windows) {
      scene.draw(window);
    }
    ImageIO.write(scene.image, "png", file.toFile());
  }

  private void draw(Window window) {
    Rectangle at = window.getBounds();
    at.translate(-origin.x, -origin.y);
    shadow(at);
    graphics.drawImage(rounded(window), at.x, at.y, at.width, at.height, null);
    graphics.setColor(new Color(0, 0, 0, 60));
    graphics.setStroke(new BasicStroke(0.5f));
    graphics.draw(outline(at.x, at.y, at.width, at.height));
  }

  // Thin layers, the closer to the window the denser, add up to a soft edge.
  private void shadow(Rectangle at) {
    graphics.setColor(new Color(0, 0, 0, 2));
    for (int i = 0; i < LAYERS; i++) {
      float grow = SHADOW * (float) Math.pow((double) i / LAYERS, 2.5);
      graphics.fill(
          new RoundRectangle2D.Float(
              at.x - grow,
              at.y - grow + 4,
              at.width + 2 * grow,
              at.height + 2 * grow,
              ARC + 2 * grow,
              ARC + 2 * grow));
    }
  }

  private static BufferedImage rounded(Window window) {
    BufferedImage painted =
        new BufferedImage(
            window.getWidth() * SCALE, window.getHeight() * SCALE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = painted.createGraphics();
    g.scale(SCALE, SCALE);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.fill(outline(0, 0, window.getWidth(), window.getHeight()));
    BufferedImage content =
        new BufferedImage(painted.getWidth(), painted.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D inner = content.createGraphics();
    inner.scale(SCALE, SCALE);
    window.printAll(inner);
    inner.dispose();
    g.setComposite(AlphaComposite.SrcIn);
    g.drawImage(content, 0, 0, window.getWidth(), window.getHeight(), null);
    g.dispose();
    return painted;
  }

  private static RoundRectangle2D outline(int x, int y, int width, int height) {
    return new RoundRectangle2D.Float(x, y, width, height, ARC, ARC);
  }
}
