package dev.startuphelp.client.swing;

import dev.startuphelp.protocol.Severity;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import javax.swing.Icon;

/**
 * The sign of a severity: told apart by shape as well as by colour, sharp at every scale, the same
 * in every look and feel.
 */
final class SeverityIcon implements Icon {

  private final Severity severity;
  private final int size;

  SeverityIcon(Severity severity, int size) {
    this.severity = severity;
    this.size = size;
  }

  @Override
  public int getIconWidth() {
    return size;
  }

  @Override
  public int getIconHeight() {
    return size;
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.translate(x, y);
    // Drawn on a field of 32 by 32.
    g.scale(size / 32.0, size / 32.0);
    g.setColor(Look.accent(severity));
    g.fill(severity == Severity.WARNING ? triangle() : new Ellipse2D.Double(1, 1, 30, 30));
    g.setColor(Color.WHITE);
    paintSign(g);
    g.dispose();
  }

  private void paintSign(Graphics2D g) {
    switch (severity) {
      case INFO -> paintStrokeAndDot(g, 14.5, 23.5, 9);
      case MAINTENANCE -> paintClock(g);
      case WARNING -> paintStrokeAndDot(g, 11.5, 19.5, 24.5);
      case OUTAGE -> paintStrokeAndDot(g, 8, 17.5, 23.5);
    }
  }

  private static void paintStrokeAndDot(Graphics2D g, double top, double bottom, double dot) {
    g.setStroke(new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(16, top, 16, bottom));
    g.fill(new Ellipse2D.Double(13.9, dot - 2.1, 4.2, 4.2));
  }

  private static void paintClock(Graphics2D g) {
    g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Ellipse2D.Double(7, 7, 18, 18));
    Path2D hands = new Path2D.Double();
    hands.moveTo(16, 11);
    hands.lineTo(16, 16.5);
    hands.lineTo(20, 18.8);
    g.draw(hands);
  }

  private static Path2D triangle() {
    Path2D triangle = new Path2D.Double();
    triangle.moveTo(16, 2);
    triangle.quadTo(17.6, 2, 18.4, 3.5);
    triangle.lineTo(30.6, 26.6);
    triangle.quadTo(31.8, 29.6, 28.8, 29.8);
    triangle.lineTo(3.2, 29.8);
    triangle.quadTo(0.2, 29.6, 1.4, 26.6);
    triangle.lineTo(13.6, 3.5);
    triangle.quadTo(14.4, 2, 16, 2);
    triangle.closePath();
    return triangle;
  }
}
