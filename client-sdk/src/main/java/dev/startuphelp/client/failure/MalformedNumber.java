package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number in a reply's header that is none or makes no sense, which java.net.http and OkHttp
 * report as if it were a programming error: only the frame tells that the number came from the
 * server.
 */
final class MalformedNumber implements Rules {

  private static final String[] CLIENTS = {"jdk.internal.net.http.", "okhttp3.internal.http"};

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (isAboutANumber(cause) && isInClient(cause.frames())) {
        return Optional.of(
            new Classification(Situation.MALFORMED_RESPONSE, Map.of(), "malformed-number"));
      }
    }
    return Optional.empty();
  }

  private static boolean isAboutANumber(Cause cause) {
    return cause.is("java.lang.NumberFormatException") || cause.says("bytecount < 0");
  }

  private static boolean isInClient(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      for (String client : CLIENTS) {
        if (frame.getClassName().startsWith(client)) {
          return true;
        }
      }
    }
    return false;
  }
}
