package dev.startuphelp.client.failure;

import java.util.Map;
import java.util.Optional;

/**
 * The rule about a computer whose own name has no address: InetAddress.getLocalHost says the name
 * twice, because it wraps the failure of looking it up in its own.
 */
final class OwnName implements Rules {

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is(Types.UNKNOWN_HOST) && isOwn(cause.message(), evidence.route())) {
        return Optional.of(new Classification(Situation.OWN_NAME_UNRESOLVED, Map.of(), "own-name"));
      }
    }
    return Optional.empty();
  }

  private static boolean isOwn(String message, Route route) {
    int colon = message.indexOf(": ");
    if (colon <= 0) {
      return false;
    }
    String name = message.substring(0, colon);
    return message.startsWith(name + ": ", colon + 2)
        && route.host().filter(name::equalsIgnoreCase).isEmpty();
  }
}
