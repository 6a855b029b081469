package dev.startuphelp.client;

import dev.startuphelp.client.failure.Situation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What kind of failure it is, told to a person.
 *
 * @param situation what kind of failure it is
 * @param name the name under which notices refer to it: that of the situation, or the application's
 *     own
 * @param title one line for the top of a window
 * @param whatHappened a sentence or two
 * @param remedies what the person can check or do, the most likely first; may be empty
 * @param forAdministrator what only an administrator can do; may be empty
 * @param tryAgainCanHelp whether the same attempt may succeed a little later
 * @param retryAfter how long the server asked to wait; null when it did not
 * @param serverMessage what the server itself says to its users, for example why it lets nobody in;
 *     it comes from outside, to be labelled and never shown as HTML; null when it says nothing
 * @param link where the application tells more about a situation of its own; null: nowhere
 */
public record Explanation(
    Situation situation,
    String name,
    String title,
    String whatHappened,
    List<String> remedies,
    List<String> forAdministrator,
    boolean tryAgainCanHelp,
    @Nullable Duration retryAfter,
    @Nullable String serverMessage,
    @Nullable URI link) {

  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(situation, "situation must not be null");
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(title, "title must not be null");
    Objects.requireNonNull(whatHappened, "whatHappened must not be null");
    Objects.requireNonNull(remedies, "remedies must not be null");
    Objects.requireNonNull(forAdministrator, "forAdministrator must not be null");
    remedies = List.copyOf(remedies);
    forAdministrator = List.copyOf(forAdministrator);
  }

  /** A situation that every application knows. */
  public Explanation(
      Situation situation,
      String title,
      String whatHappened,
      List<String> remedies,
      List<String> forAdministrator,
      boolean tryAgainCanHelp,
      @Nullable Duration retryAfter,
      @Nullable String serverMessage) {
    this(
        situation,
        Objects.requireNonNull(situation, "situation must not be null").name(),
        title,
        whatHappened,
        remedies,
        forAdministrator,
        tryAgainCanHelp,
        retryAfter,
        serverMessage,
        null);
  }

  /** An explanation of a failure about which the server said nothing. */
  public Explanation(
      Situation situation,
      String title,
      String whatHappened,
      List<String> remedies,
      List<String> forAdministrator,
      boolean tryAgainCanHelp) {
    this(situation, title, whatHappened, remedies, forAdministrator, tryAgainCanHelp, null, null);
  }

  /** Whether the application has named this situation itself. */
  public boolean isOwn() {
    return !name.equals(situation.name());
  }
}
