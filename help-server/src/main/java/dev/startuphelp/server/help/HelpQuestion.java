package dev.startuphelp.server.help;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a request asks of the help document.
 *
 * @param application in the form of {@link #isApplication}; empty: none is named
 * @param language in the form of {@link #isLanguage}; {@code *}: the canonical document; empty: the
 *     header decides
 * @param acceptLanguage the values of {@code Accept-Language}; empty: there is none
 * @param knownTags the values of each {@code If-None-Match}
 */
public record HelpQuestion(
    String application, String language, String acceptLanguage, List<String> knownTags) {

  static final String ALL_LANGUAGES = "*";

  private static final Pattern APPLICATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern LANGUAGE =
      Pattern.compile("(?=.{1,35}$)[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  public HelpQuestion {
    knownTags = List.copyOf(knownTags);
  }

  /** Whether an application can be called that. */
  public static boolean isApplication(String text) {
    return APPLICATION.matcher(text).matches();
  }

  /** Whether that is a language tag, or {@code *} for the canonical document. */
  public static boolean isLanguage(String text) {
    return text.equals(ALL_LANGUAGES) || LANGUAGE.matcher(text).matches();
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
