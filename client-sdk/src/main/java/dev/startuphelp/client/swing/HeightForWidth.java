package dev.startuphelp.client.swing;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import javax.swing.text.JTextComponent;

/**
 * A layout whose height follows from its width. The layouts of the JDK ask a wrapping text for its
 * height before they tell it its width.
 */
abstract class HeightForWidth implements LayoutManager {

  /** The height that a component needs at a width; layouts of this kind within it are followed. */
  static int of(Component component, int width) {
    if (component instanceof Container container
        && container.getLayout() instanceof HeightForWidth layout) {
      return layout.heightAt(container, width);
    }
    if (component instanceof JTextComponent) {
      component.setSize(width, Short.MAX_VALUE);
    }
    return component.getPreferredSize().height;
  }

  /** The height of what stands within the container's insets. */
  abstract int innerHeight(Container parent, int innerWidth);

  /** The width at which nothing has to wrap, within the container's insets. */
  abstract int innerWidth(Container parent);

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    Insets insets = parent.getInsets();
    int widest = insets.left + innerWidth(parent) + insets.right;
    int width = parent.getWidth() > 0 ? parent.getWidth() : widest;
    return new Dimension(widest, heightAt(parent, width));
  }

  @Override
  public Dimension minimumLayoutSize(Container parent) {
    return new Dimension(0, 0);
  }

  @Override
  public void addLayoutComponent(String name, Component component) {}

  @Override
  public void removeLayoutComponent(Component component) {}

  /** The width that a container leaves to what stands in it; at least 1. */
  static int within(Container parent, int width) {
    Insets insets = parent.getInsets();
    return Math.max(1, width - insets.left - insets.right);
  }

  private int heightAt(Container parent, int width) {
    Insets insets = parent.getInsets();
    return insets.top + innerHeight(parent, within(parent, width)) + insets.bottom;
  }
}
