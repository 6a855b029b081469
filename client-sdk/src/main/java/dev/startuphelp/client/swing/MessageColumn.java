package dev.startuphelp.client.swing;

import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** The part of the window that scrolls: as wide as there is room, as high as the texts need. */
final class MessageColumn extends JPanel implements Scrollable {

  private static final int WIDTH_IN_EM = 38;
  private static final int GREATEST_HEIGHT_IN_EM = 52;

  MessageColumn() {
    super(new Column(Look.em()));
    setOpaque(false);
  }

  // Room between the text and the scroll bar, on the side where it is.
  @Override
  public Insets getInsets() {
    int room = Look.em() / 2;
    boolean barOnTheRight = getComponentOrientation().isLeftToRight();
    return new Insets(0, barOnTheRight ? 0 : room, 0, barOnTheRight ? room : 0);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    int width = Math.max(getWidth(), WIDTH_IN_EM * Look.em());
    int height = Column.heightFor(this, width);
    return new Dimension(width, Math.min(height, GREATEST_HEIGHT_IN_EM * Look.em()));
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return 2 * Look.em();
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    int whole = orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
    return Math.max(1, whole - 2 * Look.em());
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
