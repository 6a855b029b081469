package dev.startuphelp.client.swing;

import java.awt.Component;
import java.awt.Container;
import java.awt.Insets;

/**
 * A foot that stays at the bottom, as high as it has to be, and above it a text that gets the rest.
 * Whatever comes into the text or into the foot's upper lines, the buttons at the bottom stay where
 * they are.
 */
final class Anchored extends HeightForWidth {

  private final Component text;
  private final Component foot;
  private final int gap;

  Anchored(Component text, Component foot, int gap) {
    this.text = text;
    this.foot = foot;
    this.gap = gap;
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets insets = parent.getInsets();
    int width = within(parent, parent.getWidth());
    int bottom = parent.getHeight() - insets.bottom;
    int top = Math.max(insets.top, bottom - of(foot, width));
    text.setBounds(insets.left, insets.top, width, Math.max(0, top - gap - insets.top));
    foot.setBounds(insets.left, top, width, bottom - top);
  }

  @Override
  int innerHeight(Container parent, int width) {
    return text.getPreferredSize().height + gap + of(foot, width);
  }

  @Override
  int innerWidth(Container parent) {
    return Math.max(text.getPreferredSize().width, foot.getPreferredSize().width);
  }
}
