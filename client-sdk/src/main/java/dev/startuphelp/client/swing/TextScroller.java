package dev.startuphelp.client.swing;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JScrollPane;
import javax.swing.ScrollPaneConstants;

/** A text that scrolls up and down and stands on the window's own ground, without a frame. */
final class TextScroller extends JScrollPane {

  TextScroller(Component text) {
    super(
        text,
        ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    setBorder(BorderFactory.createEmptyBorder());
    // GTK, Nimbus and Motif draw a frame of their own around the text, unless there is another one.
    setViewportBorder(BorderFactory.createEmptyBorder());
    setOpaque(false);
    getViewport().setOpaque(false);
    getVerticalScrollBar().setFocusable(false);
  }
}
