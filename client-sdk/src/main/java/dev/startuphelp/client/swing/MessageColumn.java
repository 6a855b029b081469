package dev.startuphelp.client.swing;

import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/** The part of the window that scrolls: as wide as there is room, as high as the texts need. */
final class MessageColumn extends JPanel implements Scrollable {

  private static final int WIDTH_IN_EM = 38;
  private static final int GREATEST_HEIGHT_IN_EM = 52;

  private final int leastInEm;

  /**
   * An empty column.
   *
   * @param leastInEm how high it wants to be at least, for what may come
   */
  MessageColumn(int leastInEm) {
    super(new Column(Look.em()));
    this.leastInEm = leastInEm;
    setOpaque(false);
  }

  // Room between the text and the scroll bar, on the side where it is.
  @Override
  public Insets getInsets() {
    int room = Look.em() / 2 + roomForBar();
    boolean barOnTheRight = getComponentOrientation().isLeftToRight();
    return new Insets(0, barOnTheRight ? 0 : room, 0, barOnTheRight ? room : 0);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    int width = Math.max(getWidth(), WIDTH_IN_EM * Look.em());
    int height = Math.max(HeightForWidth.of(this, width), leastInEm * Look.em());
    return new Dimension(width, Math.min(height, GREATEST_HEIGHT_IN_EM * Look.em()));
  }

  // Texts have the same width with and without the scroll bar, so nothing wraps anew when it comes.
  private int roomForBar() {
    JScrollPane scroller = (JScrollPane) SwingUtilities.getAncestorOfClass(JScrollPane.class, this);
    if (scroller == null || scroller.getVerticalScrollBar().isVisible()) {
      return 0;
    }
    return scroller.getVerticalScrollBar().getPreferredSize().width;
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
