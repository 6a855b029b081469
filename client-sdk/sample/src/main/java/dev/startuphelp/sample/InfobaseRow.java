package dev.startuphelp.sample;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;

/** An infobase in the list: its name, and where it is. */
final class InfobaseRow extends DefaultListCellRenderer {

  @Override
  public Component getListCellRendererComponent(
      JList<?> list, Object value, int index, boolean selected, boolean focused) {
    super.getListCellRendererComponent(list, value, index, selected, focused);
    Infobase infobase = (Infobase) value;
    setText(infobase.name() + "  ·  " + infobase.host());
    setBorder(BorderFactory.createEmptyBorder(6, 8, 6, 8));
    return this;
  }
}
