package dev.startuphelp.client;

import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person is shown about a failure: what happened, what to check, what the
 * administrator says about it, where to ask. Every text is plain text in the language of {@link
 * #locale()}, lines end with {@code \n}; what comes from outside (notices, help text, links,
 * contacts) is to be shown as the administrator's, and never as HTML.
 *
 * @param id a short name for this one diagnosis, for a talk with support, for example {@code
 *     7KQ2-M4XD}
 * @param time when the failure was diagnosed, by this computer's clock
 * @param attempt what the application was trying
 * @param situation what kind of failure it is
 * @param title one line for the top of a window
 * @param whatHappened a sentence or two
 * @param remedies what the person can check or do, the most likely first; may be empty
 * @param forAdministrator what only an administrator can do; may be empty
 * @param tryAgainCanHelp whether the same attempt may succeed a little later
 * @param notices what the administrator announces now, the weightiest first; empty: nothing
 * @param noticesFrom who said which notices there are, or that there are none
 * @param helpText the standing help; null when there is none
 * @param helpUrl where there is more standing help (http, https, mailto or tel); null when nowhere
 * @param contacts who can be asked
 * @param helpFrom who gave {@code helpText}, {@code helpUrl} and {@code contacts}; these three are
 *     always of one source
 * @param technicalLine the one line of the failure that an expert wants to see, without secrets
 * @param details the failure in several lines for an expert, without secrets
 * @param remarks what else a person should know, for example that this computer's clock is wrong
 */
public record Diagnosis(
    String id,
    Instant time,
    Attempt attempt,
    Situation situation,
    String title,
    String whatHappened,
    List<String> remedies,
    List<String> forAdministrator,
    boolean tryAgainCanHelp,
    List<ShownNotice> notices,
    Provenance noticesFrom,
    @Nullable String helpText,
    @Nullable URI helpUrl,
    List<ShownContact> contacts,
    Provenance helpFrom,
    String technicalLine,
    String details,
    List<String> remarks) {

  /** Copies the lists. */
  public Diagnosis {
    remedies = List.copyOf(remedies);
    forAdministrator = List.copyOf(forAdministrator);
    notices = List.copyOf(notices);
    contacts = List.copyOf(contacts);
    remarks = List.copyOf(remarks);
  }

  /** The language of all texts, as the attempt asked for it. */
  public Locale locale() {
    return attempt.locale();
  }

  /** Where the most important part of the help comes from: the notices, else the standing help. */
  public Provenance provenance() {
    return notices.isEmpty() ? helpFrom : noticesFrom;
  }
}
