package dev.startuphelp.client.swing;

import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;

/** Scrolls to the component that gets the keyboard, so that a person sees where Tab has led. */
final class ComeIntoSight extends FocusAdapter {

  @Override
  public void focusGained(FocusEvent gained) {
    if (gained.getComponent() instanceof JComponent component) {
      component.scrollRectToVisible(new Rectangle(component.getSize()));
      component.repaint();
    }
  }

  @Override
  public void focusLost(FocusEvent lost) {
    lost.getComponent().repaint();
  }
}
