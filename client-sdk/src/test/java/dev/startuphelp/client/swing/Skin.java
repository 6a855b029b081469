package dev.startuphelp.client.swing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLightLaf;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import javax.swing.plaf.metal.MetalLookAndFeel;
import javax.swing.plaf.nimbus.NimbusLookAndFeel;

/** The looks and feels that applications give to our windows. */
enum Skin {
  LIGHT(FlatLightLaf.class.getName()),
  DARK(FlatDarkLaf.class.getName()),
  METAL(MetalLookAndFeel.class.getName()),
  NIMBUS(NimbusLookAndFeel.class.getName()),
  // Classes that the JDK does not show to others, and does not have everywhere.
  MOTIF("com.sun.java.swing.plaf.motif.MotifLookAndFeel"),
  GTK("com.sun.java.swing.plaf.gtk.GTKLookAndFeel");

  private final String className;

  Skin(String className) {
    this.className = className;
  }

  /** Has all windows that are made from now on in this look. */
  void wear() throws ReflectiveOperationException, UnsupportedLookAndFeelException {
    UIManager.setLookAndFeel(className);
  }

  /** The same; a test of a look that this computer lacks is skipped, and says so. */
  void wearOrSkip() {
    try {
      Screenful.onEventThread(
          () -> {
            wear();
            return true;
          });
    } catch (IllegalStateException e) {
      System.err.println("Windows are NOT tried in the look " + this + ": " + e.getCause());
      abort("this computer has no " + this);
    }
  }
}
