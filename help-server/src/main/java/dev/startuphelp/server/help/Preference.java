package dev.startuphelp.server.help;

import java.util.List;
import java.util.Locale.LanguageRange;

/**
 * In which language an answer is wanted.
 *
 * @param ranges a language priority list as {@code Accept-Language} writes it (RFC 9110, section
 *     12.5.4); empty: none is preferred
 * @param isFixed whether it is part of the address, so that caches need not look at the header
 */
record Preference(String ranges, boolean isFixed) {

  private static final int LONGEST = 200;

  /** What a header asks for; one that is longer than any browser's counts as absent. */
  static Preference ofHeader(String acceptLanguage) {
    return new Preference(acceptLanguage.length() <= LONGEST ? acceptLanguage : "", false);
  }

  /** What the address asks for. */
  static Preference ofAddress(String languageTag) {
    return new Preference(languageTag, true);
  }

  /** The ranges by priority; a malformed list counts as absent. */
  List<LanguageRange> parsed() {
    try {
      return ranges.isBlank() ? List.of() : LanguageRange.parse(ranges);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
