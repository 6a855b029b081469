package dev.startuphelp.protocol.conformance;

import java.io.IOException;

/** What the scripted server does with a request. */
public interface Answer {

  /** Nobody listens: the connection is refused. */
  Answer NOBODY = (request, connection) -> {};

  /** Answers without the encryption that was asked for. */
  Answer UNENCRYPTED = (request, connection) -> {};

  /**
   * Answers one request; the connection is closed afterwards.
   *
   * @throws IOException when the client has hung up
   */
  void give(Request request, Connection connection) throws IOException;
}
