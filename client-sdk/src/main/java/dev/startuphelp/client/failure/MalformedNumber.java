package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number in a reply's header that is none, which java.net.http reports as if it were a
 * programming error: only the frame tells that the number came from the server.
 */
final class MalformedNumber implements Rules {

  private static final String CLIENT = "jdk.internal.net.http.";

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is("java.lang.NumberFormatException") && isInClient(cause.frames())) {
        return Optional.of(
            new Classification(Situation.MALFORMED_RESPONSE, Map.of(), "malformed-number"));
      }
    }
    return Optional.empty();
  }

  private static boolean isInClient(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (frame.getClassName().startsWith(CLIENT)) {
        return true;
      }
    }
    return false;
  }
}
