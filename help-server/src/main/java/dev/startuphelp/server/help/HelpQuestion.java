package dev.startuphelp.server.help;

import dev.startuphelp.protocol.ApplicationId;
import dev.startuphelp.protocol.LanguageTag;
import java.util.List;

/**
 * What a request asks of the help document.
 *
 * @param application by the rule of {@link ApplicationId}; empty: none is named
 * @param language in the form of {@link #isLanguage}; {@code *}: the canonical document; empty: the
 *     header decides
 * @param acceptLanguage the values of {@code Accept-Language}; empty: there is none
 * @param knownTags the values of each {@code If-None-Match}
 */
public record HelpQuestion(
    String application, String language, String acceptLanguage, List<String> knownTags) {

  static final String ALL_LANGUAGES = "*";

  public HelpQuestion {
    knownTags = List.copyOf(knownTags);
  }

  /** Whether that is a language tag, or {@code *} for the canonical document. */
  public static boolean isLanguage(String text) {
    return text.equals(ALL_LANGUAGES) || LanguageTag.isValid(text);
  }

  boolean isCanonical() {
    return language.equals(ALL_LANGUAGES);
  }

  Preference preference() {
    return language.isEmpty()
        ? Preference.ofHeader(acceptLanguage)
        : Preference.ofAddress(language);
  }
}
