package dev.startuphelp.client.swing;

import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import java.awt.font.TextAttribute;
import java.util.Map;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.border.EmptyBorder;

/** A text that does something when it is clicked, looks like a link and is one for the keyboard. */
final class LinkButton extends JButton {

  private boolean quiet;

  LinkButton(String text, Runnable action) {
    // Before the text: it may come from outside, and must not be taken for HTML.
    putClientProperty("html.disable", true);
    setText(text);
    addActionListener(clicked -> action.run());
    addFocusListener(new ComeIntoSight());
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    // Enter follows a link, as in a browser, instead of pressing the window's default button.
    getInputMap(JComponent.WHEN_FOCUSED)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0, false), "pressed");
    getInputMap(JComponent.WHEN_FOCUSED)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0, true), "released");
    dress();
    addPropertyChangeListener("UI", changed -> dress());
  }

  /** Makes it smaller and takes the line from under it, for what is needed less often. */
  void quiet() {
    quiet = true;
    dress();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext =
          new AccessibleJButton() {
            @Override
            public AccessibleRole getAccessibleRole() {
              return AccessibleRole.HYPERLINK;
            }
          };
    }
    return accessibleContext;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (isFocusOwner()) {
      graphics.setColor(Look.focus());
      graphics.fillRoundRect(0, 0, getWidth(), getHeight(), 4, 4);
    }
    super.paintComponent(graphics);
  }

  private void dress() {
    setContentAreaFilled(false);
    setFocusPainted(false);
    setOpaque(false);
    setMargin(new Insets(0, 0, 0, 0));
    setBorder(new EmptyBorder(1, 0, 1, 0));
    setForeground(Look.link());
    setFont(
        quiet
            ? Look.small()
            : Look.body().deriveFont(Map.of(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_ON)));
  }
}
