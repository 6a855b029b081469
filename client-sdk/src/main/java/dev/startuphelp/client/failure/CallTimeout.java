package dev.startuphelp.client.failure;

import java.util.Map;
import java.util.Optional;

/** OkHttp's limit for a whole call says nothing but "timeout"; the frames tell how far it got. */
final class CallTimeout implements Rules {

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is(Types.INTERRUPTED_IO)
          && !cause.is(Types.SOCKET_TIMEOUT)
          && cause.text().equals("timeout")) {
        return Optional.of(phase(evidence));
      }
    }
    return Optional.empty();
  }

  private static Classification phase(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      for (StackTraceElement frame : cause.frames()) {
        if (isReading(frame)) {
          return new Classification(Situation.READ_TIMEOUT, Map.of(), "call-timeout-reading");
        }
      }
    }
    return new Classification(Situation.CONNECT_TIMEOUT, Map.of(), "call-timeout");
  }

  private static boolean isReading(StackTraceElement frame) {
    return frame.getMethodName().equals("readResponseHeaders")
        || frame.getClassName().endsWith("$ResponseBodySource");
  }
}
