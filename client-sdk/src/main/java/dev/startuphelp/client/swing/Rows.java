package dev.startuphelp.client.swing;

import java.awt.Component;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.swing.JComponent;
import javax.swing.JPanel;

/**
 * A list of values, each with its component. A value that stays keeps its component, and with it
 * the focus and the selection of whoever is reading; without values it takes no room.
 */
final class Rows<V, C extends JComponent> extends JPanel {

  private final transient Function<V, C> maker;
  private final transient Map<V, C> components = new HashMap<>();

  Rows(int gap, Function<V, C> maker) {
    super(new Column(gap));
    this.maker = maker;
    setOpaque(false);
    setVisible(false);
  }

  void show(List<V> values) {
    components.keySet().retainAll(values);
    for (Component component : getComponents()) {
      if (!components.containsValue(component)) {
        remove(component);
      }
    }
    List<V> distinct = values.stream().distinct().toList();
    for (int i = 0; i < distinct.size(); i++) {
      C component = components.computeIfAbsent(distinct.get(i), maker);
      if (getComponentCount() <= i || !getComponent(i).equals(component)) {
        add(component, i);
      }
    }
    setVisible(!values.isEmpty());
    revalidate();
  }

  /** The component of a value that is shown. */
  C of(V value) {
    return components.computeIfAbsent(value, maker);
  }
}
