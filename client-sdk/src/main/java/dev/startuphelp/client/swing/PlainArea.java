package dev.startuphelp.client.swing;

import java.awt.Color;
import java.awt.ComponentOrientation;
import java.awt.Font;
import java.awt.KeyboardFocusManager;
import java.text.Bidi;
import java.util.function.Supplier;
import javax.swing.JTextArea;
import javax.swing.border.Border;
import javax.swing.text.DefaultCaret;
import org.jspecify.annotations.Nullable;

/** Text that wraps and can be selected; whatever stands in it, it is shown as it is. */
final class PlainArea extends JTextArea {

  private final transient Supplier<Font> font;
  private final transient Supplier<Color> color;
  private transient @Nullable Border border;

  private PlainArea(Supplier<Font> font, Supplier<Color> color) {
    this.font = font;
    this.color = color;
    setEditable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    stayWhereTheReaderIs();
    dress();
    addPropertyChangeListener("UI", changed -> dress());
  }

  static PlainArea title() {
    return new PlainArea(Look::title, Look::text);
  }

  static PlainArea heading() {
    return new PlainArea(Look::bold, Look::text);
  }

  static PlainArea body() {
    return new PlainArea(Look::body, Look::text);
  }

  static PlainArea aside() {
    return new PlainArea(Look::small, Look::dim);
  }

  static PlainArea code() {
    return new PlainArea(Look::code, Look::text);
  }

  /** The same area with a border of ours, for example a bullet. */
  PlainArea bordered(Border border) {
    this.border = border;
    setBorder(border);
    return this;
  }

  /** Shows the text; an empty one takes no room. */
  PlainArea show(String text) {
    if (!text.equals(getText())) {
      setText(text);
      setComponentOrientation(getComponentOrientation());
    }
    setVisible(!text.isEmpty());
    return this;
  }

  // A text runs in the direction of its own first letter, whatever the window's direction is:
  // notices come in one language and the words around them in another.
  @Override
  public void setComponentOrientation(ComponentOrientation around) {
    Bidi bidi = new Bidi(getText(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    super.setComponentOrientation(
        bidi.baseIsLeftToRight()
            ? ComponentOrientation.LEFT_TO_RIGHT
            : ComponentOrientation.RIGHT_TO_LEFT);
  }

  // A caret that follows changes would scroll the text away under the reader's eyes.
  private void stayWhereTheReaderIs() {
    DefaultCaret caret = new DefaultCaret();
    caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    setCaret(caret);
  }

  private void dress() {
    setFont(font.get());
    setForeground(color.get());
    setOpaque(false);
    // Nimbus paints the ground of a text that is not opaque, too.
    setBackground(new Color(0, 0, 0, 0));
    setBorder(border);
    // Tab leaves the text, as it leaves a label.
    setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
    setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
  }
}
