package dev.startuphelp.client;

import dev.startuphelp.client.provenance.Provenance;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator says about a failure, in the language of the diagnosis. It comes from
 * outside: to be shown as the administrator's, and never as HTML.
 *
 * @param notices what is announced now, the weightiest first; empty: nothing
 * @param noticesFrom who said which notices there are, or that there are none
 * @param helpText the standing help; null when there is none
 * @param helpUrl where there is more standing help (http, https, mailto or tel); null when nowhere
 * @param contacts who can be asked
 * @param helpFrom who gave {@code helpText}, {@code helpUrl} and {@code contacts}; these three are
 *     always of one source
 */
public record ShownHelp(
    List<ShownNotice> notices,
    Provenance noticesFrom,
    @Nullable String helpText,
    @Nullable URI helpUrl,
    List<ShownContact> contacts,
    Provenance helpFrom) {

  /** No help at all. */
  public static final ShownHelp NONE =
      new ShownHelp(List.of(), Provenance.BUILT_IN, null, null, List.of(), Provenance.BUILT_IN);

  /** Copies the lists. */
  public ShownHelp {
    Objects.requireNonNull(notices, "notices must not be null");
    Objects.requireNonNull(noticesFrom, "noticesFrom must not be null");
    Objects.requireNonNull(contacts, "contacts must not be null");
    Objects.requireNonNull(helpFrom, "helpFrom must not be null");
    notices = List.copyOf(notices);
    contacts = List.copyOf(contacts);
  }

  /**
   * With the application's own link: in the place of the administrator's, or beside it with whom
   * one can ask.
   */
  ShownHelp andLink(Explanation explanation) {
    URI link = explanation.link();
    if (link == null) {
      return this;
    }
    if (helpUrl == null) {
      return new ShownHelp(notices, noticesFrom, helpText, link, contacts, helpFrom);
    }
    List<ShownContact> more = new ArrayList<>(contacts);
    more.add(new ShownContact(explanation.title(), link, null));
    return new ShownHelp(notices, noticesFrom, helpText, helpUrl, more, helpFrom);
  }

  /** Where the most important part comes from: the notices, else the standing help. */
  public Provenance provenance() {
    return notices.isEmpty() ? helpFrom : noticesFrom;
  }
}
