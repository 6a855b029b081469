package dev.startuphelp.client.swing;

/** What a person chose in the window. */
public enum Answer {
  /** The same attempt is to be made once more. */
  TRY_AGAIN,
  /** The window was closed, by its button, by Escape or by the window's own means. */
  CLOSE
}
