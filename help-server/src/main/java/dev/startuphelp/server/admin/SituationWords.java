package dev.startuphelp.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words with which the SDK tells a person about each situation, read from the SDK's own texts,
 * which the build puts beside this class. A text may have alternatives, separated by " | ": as
 * there, the first is taken whose facts in {braces} are known.
 */
final class SituationWords {

  private static final Map<String, String> FACTS =
      Map.of("host", "app.example.com", "port", "443", "url", "https://app.example.com/");
  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern TIMES = Pattern.compile("(until|from|weekday|in-).*|month");
  private static final String TITLE = ".title";
  private static final String LABEL = "label.";

  private SituationWords() {}

  /** Labels, situations and what times are made of, in a language. */
  static ObjectNode of(Locale locale) {
    Properties texts = read(locale.getLanguage().equals("ru") ? "words_ru" : "words");
    ObjectNode words = Json.object();
    ObjectNode labels = words.putObject("labels");
    ObjectNode times = words.putObject("times");
    ObjectNode situations = words.putObject("situations");
    for (String key : new TreeSet<>(texts.stringPropertyNames())) {
      if (key.startsWith(LABEL)) {
        labels.put(key.substring(LABEL.length()), texts.getProperty(key));
      } else if (key.endsWith(TITLE)) {
        String name = key.substring(0, key.length() - TITLE.length());
        situations.set(name, situation(texts, name));
      } else if (TIMES.matcher(key).matches()) {
        times.put(key, texts.getProperty(key));
      }
    }
    return words;
  }

  private static ObjectNode situation(Properties texts, String name) {
    ObjectNode situation =
        Json.object()
            .put("title", text(texts, name + TITLE).orElse(name))
            .put("happened", text(texts, name + ".happened").orElse(""));
    situation.set("checks", numbered(texts, name + ".check."));
    situation.set("admin", numbered(texts, name + ".admin."));
    return situation;
  }

  private static ArrayNode numbered(Properties texts, String prefix) {
    ArrayNode found = Json.array();
    for (int i = 1; i <= 3; i++) {
      text(texts, prefix + i).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<String> text(Properties texts, String key) {
    for (String alternative : texts.getProperty(key, "").split(" \\| ", -1)) {
      Matcher facts = FACT.matcher(alternative);
      boolean complete = facts.results().allMatch(fact -> FACTS.containsKey(fact.group(1)));
      if (complete && !alternative.isBlank()) {
        return Optional.of(
            FACT.matcher(alternative)
                .replaceAll(
                    fact -> Matcher.quoteReplacement(String.valueOf(FACTS.get(fact.group(1))))));
      }
    }
    return Optional.empty();
  }

  private static Properties read(String bundle) {
    Properties texts = new Properties();
    try (InputStream stream = SituationWords.class.getResourceAsStream(bundle + ".properties");
        Reader reader =
            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own " + bundle + ".properties", e);
    }
  }
}
