package dev.startuphelp.protocol;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The help that has no end: it is kept as last known good and shown for every failure.
 *
 * @param helpText what to do in general; null when nothing is said
 * @param helpUrl where there is more help, by the rule of {@link HelpLink}; null when nowhere
 * @param contacts who can be asked, in the order of the document
 */
public record StandingHelp(
    @Nullable LocalizedText helpText, @Nullable URI helpUrl, List<Contact> contacts) {

  /** No help at all. */
  public static final StandingHelp NONE = new StandingHelp(null, null, List.of());

  /** Copies the contacts. */
  public StandingHelp {
    contacts = List.copyOf(contacts);
  }

  /** This help with another in place of it where that one says something. */
  public StandingHelp overriddenBy(StandingHelp other) {
    return new StandingHelp(
        other.helpText == null ? helpText : other.helpText,
        other.helpUrl == null ? helpUrl : other.helpUrl,
        other.contacts.isEmpty() ? contacts : other.contacts);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return helpText == null && helpUrl == null && contacts.isEmpty();
  }
}
