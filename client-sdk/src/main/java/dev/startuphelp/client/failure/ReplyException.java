package dev.startuphelp.client.failure;

import java.io.IOException;
import java.util.Objects;

/**
 * An HTTP reply that the application could not use, for code that tells failures by exceptions: its
 * diagnosis is that of the reply, with the wait that the server asked for.
 */
public final class ReplyException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient HttpReply reply;

  /** An exception whose message is the status. */
  public ReplyException(HttpReply reply) {
    super("HTTP " + Objects.requireNonNull(reply, "reply must not be null").status());
    this.reply = reply;
  }

  /** The reply; never null, except after this exception was serialized. */
  public HttpReply reply() {
    return reply;
  }
}
