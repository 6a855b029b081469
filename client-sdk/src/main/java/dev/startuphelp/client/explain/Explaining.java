package dev.startuphelp.client.explain;

import dev.startuphelp.client.failure.Side;
import dev.startuphelp.protocol.Severity;
import java.util.List;

/** Whether an announcement explains a failure, so that it leads and the diagnosis stands back. */
public final class Explaining {

  private Explaining() {}

  /**
   * Decides about one active notice that is meant for this application.
   *
   * @param side where the reason of the failure lies
   * @param situation the name of the situation: a known one or the application's own
   * @param onThisComputer whether probes have shown that it lies on this computer, which no notice
   *     explains
   * @param severity of the notice; only {@code maintenance} and {@code outage} explain a failure
   * @param named the situations that the notice is meant for; empty: all
   */
  public static boolean explains(
      Side side, String situation, boolean onThisComputer, Severity severity, List<String> named) {
    if (onThisComputer || !interrupts(severity)) {
      return false;
    }
    return named.contains(situation) || (named.isEmpty() && isElsewhere(side));
  }

  private static boolean interrupts(Severity severity) {
    return switch (severity) {
      case MAINTENANCE, OUTAGE -> true;
      case INFO, WARNING -> false;
    };
  }

  // An unknown failure while an outage is announced is most probably that outage; its technical
  // line
  // stays in sight.
  private static boolean isElsewhere(Side side) {
    return switch (side) {
      case NETWORK, SERVER, UNKNOWN -> true;
      case COMPUTER, ACCOUNT, PROGRAM -> false;
    };
  }
}
