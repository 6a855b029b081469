package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules about a bare reset or end of stream. Only the stack frames tell whether it came in a
 * handshake and how far that had got: a server that does not like the client's certificate often
 * hangs up so early that its alert is lost while this side is still writing.
 */
final class BrokenHandshake implements Rules {

  private static final List<String> BROKEN_OFF = List.of(SystemText.RESET);

  // Of all texts about a broken connection these come from writing after the server has closed.
  private static final List<String> BROKEN_WRITING = List.of("broken pipe", "обрыв канала");

  private static final String JSSE = "sun.security.ssl.";

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.says(BROKEN_OFF) || cause.is(Types.EOF)) {
        Situation situation = phase(cause);
        if (situation != Situation.UNKNOWN) {
          return Optional.of(new Classification(situation, Map.of(), "broken-handshake"));
        }
      }
    }
    return withoutFrames(evidence);
  }

  private static Situation phase(Cause cause) {
    boolean inHandshake = false;
    for (StackTraceElement frame : cause.frames()) {
      if (frame.getClassName().startsWith(JSSE)) {
        // The proof that goes with a client certificate: so there was one.
        if (frame.getClassName().startsWith(JSSE + "CertificateVerify")) {
          return Situation.TLS_CLIENT_CERT_REJECTED;
        }
        if (cause.says(BROKEN_WRITING) && answersTheServersLastWord(frame)) {
          return Situation.TLS_CLIENT_CERT_REQUIRED;
        }
        inHandshake |= isHandshake(frame);
      }
    }
    return inHandshake ? Situation.TLS_HANDSHAKE_INTERRUPTED : Situation.UNKNOWN;
  }

  /** The client's second flight, which begins with its certificate (TLS 1.2, TLS 1.3). */
  private static boolean answersTheServersLastWord(StackTraceElement frame) {
    return frame.getClassName().endsWith("$ServerHelloDoneConsumer")
        || frame.getClassName().endsWith("$T13FinishedConsumer");
  }

  private static boolean isHandshake(StackTraceElement frame) {
    return frame.getMethodName().equals("startHandshake")
        || frame.getMethodName().equals("readHandshakeRecord");
  }

  /** java.net.http keeps no frames of the handshake; a first flight is never broken in writing. */
  private static Optional<Classification> withoutFrames(Evidence evidence) {
    if (evidence.says(List.of("remote host terminated the handshake"))
        && evidence.says(BROKEN_WRITING)) {
      return Optional.of(
          new Classification(Situation.TLS_CLIENT_CERT_REQUIRED, Map.of(), "broken-second-flight"));
    }
    return Optional.empty();
  }
}
