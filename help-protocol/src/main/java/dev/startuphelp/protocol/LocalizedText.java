package dev.startuphelp.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;

/**
 * A text in one or several languages, in the order of the document.
 *
 * @param byLanguage BCP 47 language tags to texts, never empty; a text whose language is not told
 *     has the tag {@value #UNDETERMINED}
 */
public record LocalizedText(Map<String, String> byLanguage) {

  /** The tag of a text whose language is not told (BCP 47, section 4.1). */
  public static final String UNDETERMINED = "und";

  /** Copies the map in its order; refuses an empty one. */
  public LocalizedText {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("byLanguage must hold at least one text");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** A text whose language is not told. */
  public static LocalizedText of(String text) {
    return new LocalizedText(Map.of(UNDETERMINED, text));
  }

  /** Whether this is one text without a language, which the document writes as a plain string. */
  public boolean isPlain() {
    return byLanguage.size() == 1 && byLanguage.containsKey(UNDETERMINED);
  }

  /** The text for a locale: RFC 4647 lookup, else the first one. */
  public String in(Locale locale) {
    return byLanguage.size() == 1
        ? first().getValue() // Nothing to look up, which costs a cold JVM milliseconds.
        : in(List.of(new LanguageRange(locale.toLanguageTag())));
  }

  /** The text for a list of ranges by priority: RFC 4647 lookup, else the first one. */
  public String in(List<LanguageRange> priorities) {
    String text = byLanguage.get(languageFor(priorities));
    return text == null ? first().getValue() : text;
  }

  /** The tag, as the document writes it, of the text that {@link #in(List)} picks. */
  public String languageFor(List<LanguageRange> priorities) {
    String found = Locale.lookupTag(priorities, byLanguage.keySet());
    for (String tag : byLanguage.keySet()) {
      if (tag.equalsIgnoreCase(found)) {
        return tag;
      }
    }
    return first().getKey();
  }

  private Map.Entry<String, String> first() {
    return byLanguage.entrySet().iterator().next();
  }
}
