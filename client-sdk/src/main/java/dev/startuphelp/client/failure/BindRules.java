package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules about BindException, which connecting throws as well as listening: only the text and the
 * frames tell them apart.
 */
final class BindRules implements Rules {

  private static final List<String> FORBIDDEN = List.of(SystemText.FORBIDDEN);
  private static final List<String> NOT_AVAILABLE = List.of(SystemText.ADDRESS_NOT_AVAILABLE);
  private static final List<String> IN_USE = List.of(SystemText.ADDRESS_IN_USE);

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is(Types.BIND)) {
        return Optional.of(judge(cause, evidence.route()));
      }
      // Windows has no free port or no memory for sockets.
      if (cause.is(Types.SOCKET) && cause.says(NOT_AVAILABLE)) {
        return Optional.of(exhausted());
      }
    }
    return Optional.empty();
  }

  private static Classification judge(Cause cause, Route route) {
    boolean listening = isListening(cause.frames());
    if (cause.says(FORBIDDEN)) {
      // A port below 1024, or one that the system keeps for itself.
      return listening
          ? found(Situation.CLIENT_CONFIG, "bind-forbidden")
          : found(Situation.BLOCKED_BY_FIREWALL, "connect-forbidden");
    }
    if (cause.says(NOT_AVAILABLE)) {
      return listening ? found(Situation.CLIENT_CONFIG, "bind-foreign-address") : noAddress(route);
    }
    // Windows adds the call: "Address already in use: connect".
    if (cause.says(IN_USE) && cause.says(": connect")) {
      return exhausted();
    }
    return found(Situation.LOCAL_PORT_IN_USE, "bind-in-use");
  }

  // Where IPv6 is switched off, every connection to an IPv6 address ends so.
  private static Classification noAddress(Route route) {
    boolean ipv6 = route.host().filter(host -> host.contains(":")).isPresent();
    return ipv6 ? found(Situation.HOST_UNREACHABLE, "connect-no-ipv6") : exhausted();
  }

  private static Classification exhausted() {
    return found(Situation.LOCAL_PORTS_EXHAUSTED, "connect-no-port");
  }

  private static boolean isListening(List<StackTraceElement> frames) {
    for (StackTraceElement frame : frames) {
      if (frame.getMethodName().equals("bind") || frame.getClassName().contains("ServerSocket")) {
        return true;
      }
      if (frame.getMethodName().equals("connect")) {
        return false;
      }
    }
    return false;
  }

  private static Classification found(Situation situation, String rule) {
    return new Classification(situation, Map.of(), rule);
  }
}
