package dev.startuphelp.server.tls;

import java.nio.file.Path;

/** Certificate and key cannot be used; the message says why, with the name of the file. */
public final class CredentialsException extends Exception {

  private static final long serialVersionUID = 1;

  CredentialsException(Path file, String what) {
    super(file.getFileName() + " " + what, null, false, false);
  }
}
