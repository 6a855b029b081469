package dev.startuphelp.client.swing;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.border.AbstractBorder;

/** The dot before an item of a list; the item's text hangs beside it. */
final class Bullet extends AbstractBorder {

  @Override
  public Insets getBorderInsets(Component item, Insets insets) {
    int indent = Look.em() + Look.em() / 3;
    boolean fromLeft = item.getComponentOrientation().isLeftToRight();
    insets.set(0, fromLeft ? indent : 0, 0, fromLeft ? 0 : indent);
    return insets;
  }

  @Override
  public void paintBorder(Component item, Graphics graphics, int x, int y, int width, int height) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(item.getForeground());
    double dot = Look.em() * 0.38;
    double indent = Look.em() * 0.6;
    boolean fromLeft = item.getComponentOrientation().isLeftToRight();
    double left = fromLeft ? x + indent - dot / 2 : x + width - indent - dot / 2;
    double middle = y + item.getFontMetrics(item.getFont()).getHeight() / 2.0;
    g.fill(new Ellipse2D.Double(left, middle - dot / 2, dot, dot));
    g.dispose();
  }
}
