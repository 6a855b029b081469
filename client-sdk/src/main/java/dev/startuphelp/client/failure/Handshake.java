package dev.startuphelp.client.failure;

import java.util.List;

/** Whether stack frames were taken while a TLS handshake was under way. */
final class Handshake {

  private static final List<String> METHODS =
      List.of("startHandshake", "readHandshakeRecord", "performInitialHandshake", "doHandshake");

  private Handshake() {}

  static boolean isIn(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (METHODS.contains(frame.getMethodName())) {
        return true;
      }
    }
    return false;
  }
}
