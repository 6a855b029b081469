package dev.startuphelp.client.wording;

import java.util.List;

/**
 * What a person is told about a situation, in plain words of one language.
 *
 * @param title the situation in a few words, without a full stop
 * @param whatHappened one or two sentences, with the host, port, dates or names that matter
 * @param remedies one to three things that the user can check or do, most likely first
 * @param forAdministrator what only an administrator can do; may be empty
 * @param tryAgainCanHelp whether the same attempt may succeed a little later without any change
 */
public record Words(
    String title,
    String whatHappened,
    List<String> remedies,
    List<String> forAdministrator,
    boolean tryAgainCanHelp) {

  /** Copies the lists. */
  public Words {
    remedies = List.copyOf(remedies);
    forAdministrator = List.copyOf(forAdministrator);
  }
}
