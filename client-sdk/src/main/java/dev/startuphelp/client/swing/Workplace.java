package dev.startuphelp.client.swing;

import java.net.URI;

/** What the window can do outside of itself. */
interface Workplace {

  /**
   * Opens a link in the program that this computer has for it. May take seconds: not for the event
   * thread.
   *
   * @return whether a program was found
   */
  boolean open(URI link);

  /** Puts the text on the clipboard; false when another program holds it just now. */
  boolean copy(String text);
}
