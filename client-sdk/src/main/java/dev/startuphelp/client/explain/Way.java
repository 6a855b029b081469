package dev.startuphelp.client.explain;

import dev.startuphelp.client.failure.Place;
import dev.startuphelp.client.failure.Situation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from this computer to the server as a picture shows it: so that a person sees at a glance
 * who did not break it.
 *
 * @param computer this computer
 * @param proxy the proxy; empty when there is none on the way
 * @param network what is between them
 * @param server the server
 */
public record Way(State computer, Optional<State> proxy, State network, State server) {

  /** What is known of one place on the way. */
  public enum State {
    WORKS,
    FAILS,
    /** Nothing tells, and nothing is being looked at. */
    NOT_KNOWN,
    /** Nothing is known yet; probes are under way. */
    LOOKING
  }

  /**
   * One thing that a probe found.
   *
   * @param hop its wire name: {@code network}, {@code name}, {@code port}, {@code tunnel}, {@code
   *     encryption}, {@code answer} or {@code portal}; others say nothing of the way
   * @param passed whether the way was open there
   * @param reason what was in the way
   */
  public record Found(String hop, boolean passed, Optional<Situation> reason) {}

  /**
   * The way as the situation alone tells it.
   *
   * @param throughProxy whether there is a proxy on the way
   * @param looking whether probes are under way: what is not known is being looked at
   */
  public static Way of(Situation situation, boolean throughProxy, boolean looking) {
    return draw(states(situation), throughProxy, looking ? State.LOOKING : State.NOT_KNOWN);
  }

  /** The way as the situation and the finished probes tell it; what a probe saw is newer. */
  public static Way of(Situation situation, boolean throughProxy, List<Found> found) {
    Map<Place, State> states = states(situation);
    for (Found each : found) {
      see(each, throughProxy, states);
    }
    return draw(states, throughProxy, State.NOT_KNOWN);
  }

  /** Whether nothing at all is known, so that a picture would tell nobody anything. */
  public boolean isNotKnown() {
    return computer == State.NOT_KNOWN
        && network == State.NOT_KNOWN
        && server == State.NOT_KNOWN
        && proxy.filter(state -> state != State.NOT_KNOWN).isEmpty();
  }

  private static Map<Place, State> states(Situation situation) {
    Map<Place, State> states = new EnumMap<>(Place.class);
    switch (situation.place()) {
      case COMPUTER -> states.put(Place.COMPUTER, State.FAILS);
      case PROXY -> failsAt(Place.PROXY, situation, states);
      case NETWORK -> failsAt(Place.NETWORK, situation, states);
      case SERVER -> failsAt(Place.SERVER, situation, states);
      case NOWHERE -> openUpTo(Place.SERVER, states);
      case UNKNOWN -> {}
    }
    return states;
  }

  private static void failsAt(Place place, Situation situation, Map<Place, State> states) {
    // Silence may begin at this computer's own connection.
    if (!situation.isSilent()) {
      openUpTo(place, states);
    }
    states.put(place, State.FAILS);
  }

  private static void openUpTo(Place last, Map<Place, State> states) {
    for (Place place : List.of(Place.COMPUTER, Place.PROXY, Place.NETWORK, Place.SERVER)) {
      if (place.compareTo(last) <= 0) {
        states.put(place, State.WORKS);
      }
    }
  }

  private static void see(Found found, boolean throughProxy, Map<Place, State> states) {
    switch (found.hop()) {
      case "network" -> seeComputer(found.passed(), states);
      case "name" -> seeName(found, throughProxy, states);
      case "port" -> seePort(found, throughProxy, states);
      case "tunnel" -> seeBeyondProxy(found, states);
      case "encryption", "answer" -> seeServer(found.passed(), states);
      case "portal" -> {
        if (!found.passed()) {
          states.put(Place.NETWORK, State.FAILS);
          states.remove(Place.SERVER);
        }
      }
      default -> {} // The clock and the help service do not stand on this way.
    }
  }

  private static void seeComputer(boolean passed, Map<Place, State> states) {
    if (!passed) {
      states.clear();
    }
    if (!passed || states.get(Place.COMPUTER) == null) {
      states.put(Place.COMPUTER, passed ? State.WORKS : State.FAILS);
    }
  }

  // With a proxy, name and port are the proxy's.
  private static void seeName(Found found, boolean throughProxy, Map<Place, State> states) {
    if (!found.passed()) {
      states.put(throughProxy ? Place.PROXY : Place.NETWORK, State.FAILS);
    }
  }

  private static void seePort(Found found, boolean throughProxy, Map<Place, State> states) {
    if (throughProxy) {
      states.put(Place.PROXY, found.passed() ? State.WORKS : State.FAILS);
    } else if (found.passed() || isRefused(found)) {
      states.put(Place.NETWORK, State.WORKS);
      if (!found.passed()) {
        states.put(Place.SERVER, State.FAILS);
      }
    } else {
      states.put(Place.NETWORK, State.FAILS);
      states.remove(Place.SERVER);
    }
  }

  private static void seeBeyondProxy(Found found, Map<Place, State> states) {
    if (found.reason().filter(reason -> reason.place() == Place.PROXY).isPresent()) {
      states.put(Place.PROXY, State.FAILS);
    } else {
      states.put(Place.PROXY, State.WORKS);
      states.put(Place.NETWORK, found.passed() ? State.WORKS : State.FAILS);
    }
  }

  private static void seeServer(boolean passed, Map<Place, State> states) {
    states.put(Place.NETWORK, State.WORKS);
    if (!passed) {
      states.put(Place.SERVER, State.FAILS);
    }
  }

  // A closed port is the server's own answer.
  private static boolean isRefused(Found found) {
    return found.reason().filter(Situation.CONNECTION_REFUSED::equals).isPresent();
  }

  private static Way draw(Map<Place, State> states, boolean throughProxy, State otherwise) {
    return new Way(
        states.getOrDefault(Place.COMPUTER, otherwise),
        throughProxy ? Optional.of(states.getOrDefault(Place.PROXY, otherwise)) : Optional.empty(),
        states.getOrDefault(Place.NETWORK, otherwise),
        states.getOrDefault(Place.SERVER, otherwise));
  }
}
