package dev.startuphelp.client.swing;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import javax.swing.text.JTextComponent;

/**
 * Rows below each other, each as wide as the column and as high as its text needs at that width.
 * The layouts of the JDK ask a wrapping text for its height before they tell it its width.
 */
final class Column implements LayoutManager {

  private final int gap;

  Column(int gap) {
    this.gap = gap;
  }

  /** The height that a component needs at a width; columns in columns are followed. */
  static int heightFor(Component component, int width) {
    if (component instanceof Container container
        && container.getLayout() instanceof Column column) {
      return column.height(container, width);
    }
    if (component instanceof JTextComponent) {
      component.setSize(width, Short.MAX_VALUE);
    }
    return component.getPreferredSize().height;
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets insets = parent.getInsets();
    int width = innerWidth(parent.getWidth(), insets);
    int y = insets.top;
    for (Component row : parent.getComponents()) {
      if (row.isVisible()) {
        int height = heightFor(row, width);
        row.setBounds(insets.left, y, width, height);
        y += height + gap;
      }
    }
  }

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    int width = parent.getWidth() > 0 ? parent.getWidth() : widest(parent);
    return new Dimension(width, height(parent, width));
  }

  @Override
  public Dimension minimumLayoutSize(Container parent) {
    return new Dimension(0, 0);
  }

  @Override
  public void addLayoutComponent(String name, Component component) {}

  @Override
  public void removeLayoutComponent(Component component) {}

  private int height(Container parent, int width) {
    Insets insets = parent.getInsets();
    int inner = innerWidth(width, insets);
    int height = 0;
    for (Component row : parent.getComponents()) {
      if (row.isVisible()) {
        height += heightFor(row, inner) + (height > 0 ? gap : 0);
      }
    }
    return insets.top + height + insets.bottom;
  }

  private static int widest(Container parent) {
    int width = 0;
    for (Component row : parent.getComponents()) {
      width = Math.max(width, row.getPreferredSize().width);
    }
    return width;
  }

  private static int innerWidth(int width, Insets insets) {
    return Math.max(1, width - insets.left - insets.right);
  }
}
