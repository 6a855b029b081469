package dev.startuphelp.client.swing;

import java.awt.Desktop;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.net.URI;

/** The programs and the clipboard of this computer. */
final class SystemWorkplace implements Workplace {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.client.swing");

  @Override
  public boolean open(URI link) {
    try {
      Desktop desktop = Desktop.getDesktop();
      if ("mailto".equalsIgnoreCase(link.getScheme())) {
        desktop.mail(link);
      } else {
        desktop.browse(link);
      }
      return true;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // A terminal server without a browser is an ordinary place; the link is copied instead.
      LOG.log(System.Logger.Level.DEBUG, "No program opened the link", e);
      return false;
    }
  }

  @Override
  public boolean copy(String text) {
    try {
      Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}
