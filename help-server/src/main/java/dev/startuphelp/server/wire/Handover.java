package dev.startuphelp.server.wire;

import java.nio.ByteBuffer;

/**
 * What an event loop leaves to be done on a connection.
 *
 * @param answers bytes that the client has not taken yet
 * @param requests bytes that have been read and not answered
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from one thread to the next, never compared.
record Handover(byte[] answers, byte[] requests) {

  static Handover of(ByteBuffer answers, byte[] requests) {
    byte[] rest = new byte[answers.remaining()];
    answers.get(rest);
    return new Handover(rest, requests);
  }
}
