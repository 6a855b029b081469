package dev.startuphelp.client.swing;

import java.awt.Component;
import java.awt.Container;
import java.awt.Insets;

/**
 * Rows below each other, each as wide as the column and as high as its text needs at that width. A
 * row that is empty takes no room, nor does the gap beside it.
 */
final class Column extends HeightForWidth {

  private final int gap;

  Column(int gap) {
    this.gap = gap;
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets insets = parent.getInsets();
    int width = within(parent, parent.getWidth());
    int y = insets.top;
    for (Component row : parent.getComponents()) {
      if (row.isVisible()) {
        int height = of(row, width);
        row.setBounds(insets.left, y, width, height);
        y += height + (height > 0 ? gap : 0);
      }
    }
  }

  @Override
  int innerHeight(Container parent, int width) {
    int height = 0;
    for (Component row : parent.getComponents()) {
      if (row.isVisible()) {
        int high = of(row, width);
        height += high + (height > 0 && high > 0 ? gap : 0);
      }
    }
    return height;
  }

  @Override
  int innerWidth(Container parent) {
    int width = 0;
    for (Component row : parent.getComponents()) {
      width = Math.max(width, row.getPreferredSize().width);
    }
    return width;
  }
}
