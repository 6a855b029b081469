package dev.startuphelp.client;

import dev.startuphelp.client.failure.Situation;
import java.util.List;

/**
 * What kind of failure it is, told to a person.
 *
 * @param situation what kind of failure it is
 * @param title one line for the top of a window
 * @param whatHappened a sentence or two
 * @param remedies what the person can check or do, the most likely first; may be empty
 * @param forAdministrator what only an administrator can do; may be empty
 * @param tryAgainCanHelp whether the same attempt may succeed a little later
 */
public record Explanation(
    Situation situation,
    String title,
    String whatHappened,
    List<String> remedies,
    List<String> forAdministrator,
    boolean tryAgainCanHelp) {

  /** Copies the lists. */
  public Explanation {
    remedies = List.copyOf(remedies);
    forAdministrator = List.copyOf(forAdministrator);
  }
}
