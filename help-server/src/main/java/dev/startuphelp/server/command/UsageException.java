package dev.startuphelp.server.command;

import org.jspecify.annotations.Nullable;

/** What was asked for cannot be done: the caller's mistake, told in one line with what to do. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says so. */
  public UsageException(String whatAndWhatToDo) {
    super(whatAndWhatToDo);
  }

  /** Says so, and keeps the cause for a debugger. */
  public UsageException(String whatAndWhatToDo, @Nullable Throwable cause) {
    super(whatAndWhatToDo, cause);
  }
}
