package dev.startuphelp.client.swing;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;

/**
 * Components beside each other, and in further lines where the width does not suffice. The JDK's
 * FlowLayout wraps, too, but asks for the height of one line only: the others cannot be seen.
 */
final class Line extends HeightForWidth {

  private final boolean trailing;
  private final int gap;

  private Line(boolean trailing, int gap) {
    this.trailing = trailing;
    this.gap = gap;
  }

  /** Begins where reading begins. */
  static Line leading(int gap) {
    return new Line(false, gap);
  }

  /** Ends where reading ends, as the buttons of a dialog do. */
  static Line trailing(int gap) {
    return new Line(true, gap);
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets insets = parent.getInsets();
    int width = within(parent, parent.getWidth());
    boolean fromLeft = parent.getComponentOrientation().isLeftToRight();
    int y = insets.top;
    for (List<Component> line : lines(parent, width)) {
      int height = height(line);
      int x = trailing ? Math.max(0, width - width(line)) : 0;
      for (Component part : line) {
        Dimension size = part.getPreferredSize();
        int wide = Math.min(size.width, width);
        int left = fromLeft ? x : width - x - wide;
        part.setBounds(insets.left + left, y + (height - size.height) / 2, wide, size.height);
        x += wide + gap;
      }
      y += height + gap / 2;
    }
  }

  @Override
  int innerHeight(Container parent, int width) {
    int height = 0;
    for (List<Component> line : lines(parent, width)) {
      height += height(line) + (height > 0 ? gap / 2 : 0);
    }
    return height;
  }

  @Override
  int innerWidth(Container parent) {
    return lines(parent, Integer.MAX_VALUE).stream().mapToInt(this::width).max().orElse(0);
  }

  private List<List<Component>> lines(Container parent, int width) {
    List<List<Component>> lines = new ArrayList<>();
    int x = 0;
    for (Component part : parent.getComponents()) {
      if (part.isVisible()) {
        int wide = part.getPreferredSize().width;
        if (lines.isEmpty() || x + wide > width) {
          lines.add(new ArrayList<>());
          x = 0;
        }
        lines.get(lines.size() - 1).add(part);
        x += wide + gap;
      }
    }
    return lines;
  }

  private int width(List<Component> line) {
    return line.stream().mapToInt(part -> part.getPreferredSize().width + gap).sum() - gap;
  }

  private static int height(List<Component> line) {
    return line.stream().mapToInt(part -> part.getPreferredSize().height).max().orElse(0);
  }
}
