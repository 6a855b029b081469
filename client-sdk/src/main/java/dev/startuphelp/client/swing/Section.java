package dev.startuphelp.client.swing;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.JPanel;

/** A heading and what stands under it; without anything under it, it takes no room. */
final class Section extends JPanel {

  private final JComponent[] parts;

  /** A section with its parts; an empty heading leaves only them. */
  Section(String heading, JComponent... parts) {
    super(new Column(Look.em() / 3));
    this.parts = parts;
    setOpaque(false);
    add(PlainArea.heading().show(heading));
    for (Component part : parts) {
      add(part);
    }
  }

  /** To be called when a part may have come or gone. */
  void settle() {
    boolean some = false;
    for (JComponent part : parts) {
      some |= part.isVisible();
    }
    setVisible(some);
  }
}
