package dev.startuphelp.client.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The texts of one language. A text may have alternatives, separated by " | ": the first whose
 * facts are all known is taken, so that a sentence never has a hole. A fact stands in braces:
 * {host}.
 *
 * <p>Read as plain properties, not through ResourceBundle and MessageFormat, which together take up
 * to 80 ms in a cold JVM: too long for the moment in which a dialog has to appear.
 */
final class Texts {

  private final Properties texts = new Properties();

  private Texts(String resource) {
    try (InputStream stream = Texts.class.getResourceAsStream(resource);
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("The texts of Startup Help cannot be read: " + resource, e);
    }
  }

  /** The texts of a language, read at its first use; English for every language but Russian. */
  static Texts of(String language) {
    return language.equals("ru") ? Russian.TEXTS : English.TEXTS;
  }

  /**
   * The text with these facts; empty when there is no such text or each alternative lacks a fact.
   */
  Optional<String> find(String key, Map<String, String> facts) {
    String text = texts.getProperty(key);
    return text == null ? Optional.empty() : firstComplete(text, facts);
  }

  /** A text that exists and has an alternative that these facts fill. */
  String get(String key, Map<String, String> facts) {
    Optional<String> text = find(key, facts);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("There is no text " + key + " for these facts");
    }
    return text.get();
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }

  /** The text with its alternatives and facts as it is written. */
  String raw(String key) {
    return texts.getProperty(key, "");
  }

  private static Optional<String> firstComplete(String text, Map<String, String> facts) {
    int start = 0;
    while (start >= 0) {
      int end = text.indexOf(" | ", start);
      Optional<String> filled =
          fill(end < 0 ? text.substring(start) : text.substring(start, end), facts);
      if (filled.isPresent()) {
        return filled;
      }
      start = end < 0 ? -1 : end + 3;
    }
    return Optional.empty();
  }

  private static Optional<String> fill(String text, Map<String, String> facts) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String fact = facts.get(text.substring(open + 1, close));
      if (fact == null) {
        return Optional.empty();
      }
      filled.append(text, from, open).append(fact);
      from = close + 1;
    }
    return Optional.of(filled.append(text, from, text.length()).toString().strip());
  }

  private static final class English {
    static final Texts TEXTS = new Texts("words.properties");
  }

  private static final class Russian {
    static final Texts TEXTS = new Texts("words_ru.properties");
  }
}
