package dev.startuphelp.client.wording;

import dev.startuphelp.client.explain.Way;
import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.protocol.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is told to a person in one language: Russian for Russian locales, English for all others.
 * Immutable, safe for any thread; the texts of a language are read from the class path at its first
 * use.
 */
public final class Wording {

  private final Texts texts;
  private final Times times;

  private Wording(Texts texts) {
    this.texts = texts;
    this.times = new Times(texts);
  }

  /** The wording for people who read this locale's language. */
  public static Wording of(Locale locale) {
    return new Wording(Texts.of(locale.getLanguage()));
  }

  /**
   * The words for a situation. Facts that are not known are left out together with the words around
   * them.
   *
   * @param now this computer's time; asked only when its date matters, because the first time zone
   *     of a JVM opens every jar of the application
   */
  public Words words(Classification classification, Supplier<ZonedDateTime> now) {
    Situation situation = classification.situation();
    String prefix = situation.name();
    Map<String, String> facts = readable(classification.facts());
    if (texts.raw(prefix + ".happened").contains("{today}")) {
      facts.put("today", times.date(now.get().toLocalDate()));
    }
    return new Words(
        texts.get(prefix + ".title", facts),
        texts.get(prefix + ".happened", facts),
        numbered(prefix + ".check.", facts),
        numbered(prefix + ".admin.", facts),
        situation.tryAgainCanHelp());
  }

  /** A short text such as a heading or the caption of a button. */
  public String label(Label label) {
    return texts.get(label.key(), Map.of());
  }

  /** "until 14:00", "until tomorrow 06:00"; in the time zone of {@code now}. */
  public String until(Instant end, ZonedDateTime now) {
    return times.moment("until", end, now);
  }

  /** "from 14:00", "from tomorrow 06:00"; in the time zone of {@code now}. */
  public String from(Instant start, ZonedDateTime now) {
    return times.moment("from", start, now);
  }

  /**
   * The title of a failure that a notice explains: "Accounting: maintenance until 14:00", "Outage,
   * expected back at 14:00", "Outage".
   *
   * @param severity of the notice; {@code maintenance} or {@code outage}
   * @param end when it is to end; null: not known
   * @param name of the application, or its host; null: not known
   * @param now in the time zone of the reader
   */
  public String announced(
      Severity severity, @Nullable Instant end, @Nullable String name, ZonedDateTime now) {
    Map<String, String> facts = new HashMap<>();
    if (name != null) {
      facts.put("name", name);
    }
    if (end != null) {
      facts.put("until", times.moment("until", end, now));
      facts.put("back", times.moment("back", end, now));
    }
    return texts.get("announced." + severity.wireName(), facts);
  }

  /** The title of a failure that no notice explains: "Accounting: the server was not found". */
  public String named(String title, String name) {
    return texts.get("named", Map.of("name", name, "title", uncapitalized(title)));
  }

  /** "this computer: works → network: works → server: fails"; empty when nothing is known. */
  public String way(Way way) {
    if (way.isNotKnown()) {
      return "";
    }
    StringBuilder line = new StringBuilder(step("computer", way.computer()));
    way.proxy().ifPresent(proxy -> line.append(" → ").append(step("proxy", proxy)));
    line.append(" → ").append(step("network", way.network()));
    return line.append(" → ").append(step("server", way.server())).toString();
  }

  /**
   * One place on the way and how it is there: "server: fails".
   *
   * @param place {@code computer}, {@code proxy}, {@code network} or {@code server}
   */
  public String step(String place, Way.State state) {
    return texts.get("way." + place, Map.of()) + ": " + state(state);
  }

  /**
   * One place on the way, as a caption: "Server".
   *
   * @param place {@code computer}, {@code proxy}, {@code network} or {@code server}
   */
  public String place(String place) {
    return capitalized(texts.get("way." + place, Map.of()));
  }

  /** How a place on the way is: "works". */
  public String state(Way.State state) {
    String key = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return texts.get("way." + key, Map.of());
  }

  /** "as of 5 min ago": how old what is shown is. */
  public String asOf(Duration age) {
    return age.toMinutes() < 1
        ? texts.get("as-of-now", Map.of())
        : texts.get("as-of", Map.of("age", times.duration(age)));
  }

  /** "Next attempt in 25 s", rounded up, so that it never says none while there is some. */
  public String nextAttempt(Duration left) {
    return texts.get("next-attempt", Map.of("time", times.countdown(left)));
  }

  /**
   * "From 12:00 until 14:00, in 25 minutes"; empty when neither end is known. In the time zone of
   * {@code now}.
   */
  public String window(@Nullable Instant from, @Nullable Instant until, ZonedDateTime now) {
    String begin = from == null ? "" : from(from, now);
    String end =
        until == null
            ? ""
            : until(until, now) + ", " + times.until(Duration.between(now.toInstant(), until));
    return capitalized(begin.isEmpty() || end.isEmpty() ? begin + end : begin + " " + end);
  }

  /**
   * "Kept on this computer, as of 3 h ago": where help that is not live comes from and how old it
   * is; empty for live and built-in help.
   */
  public String origin(Provenance provenance) {
    Duration age = provenance.age();
    return switch (provenance.source()) {
      case LIVE, BUILT_IN -> "";
      case LAST_KNOWN_GOOD -> aged(Label.SOURCE_LAST_KNOWN_GOOD, age);
      case APPLICATION -> aged(Label.SOURCE_APPLICATION, age);
      case INFOBASE_LIST -> aged(Label.SOURCE_INFOBASE_LIST, age);
    };
  }

  /** The heading of standing help: the administrator's, unless the application brought it along. */
  public String standingHeading(Source source) {
    return label(source == Source.BUILT_IN ? Label.HELP : Label.ADMINISTRATOR_HELP);
  }

  /** Two remarks in one line; either may be empty. */
  public static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + " · " + second;
  }

  /**
   * The remark that this computer's clock is wrong.
   *
   * @param ahead how far it is ahead of the server's; negative when it is behind
   */
  public String clockDifference(Duration ahead) {
    String key = ahead.isNegative() ? "clock-behind" : "clock-ahead";
    return texts.get(key, Map.of("difference", times.duration(ahead.abs())));
  }

  /**
   * The remark that an answer of the help service is not shown because of its signature, and what
   * the administrator can do.
   *
   * @param why the wire name of the refusal
   */
  public String refusedHelp(String why) {
    return texts.get("refused." + why, Map.of());
  }

  /**
   * What was found at one place on the way to a server, in a few words.
   *
   * @param hop the place, for example {@code port}
   * @param reason what keeps it from being passed; null when the place itself says it all
   */
  public String hop(
      String hop, boolean passed, @Nullable Situation reason, Map<String, String> facts) {
    Map<String, String> readable = readable(facts);
    if (reason != null) {
      readable.put("reason", reason(reason));
    }
    return texts.get("hop." + hop + (passed ? ".yes" : ".no"), readable);
  }

  // Few situations have a shorter name than their title.
  private String reason(Situation situation) {
    return texts
        .find("reason." + situation.name(), Map.of())
        .orElseGet(() -> texts.get(situation.name() + ".title", Map.of()));
  }

  private String aged(Label source, @Nullable Duration age) {
    String from = capitalized(label(source));
    return age == null ? from : from + ", " + asOf(age);
  }

  private static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  // Behind a colon a sentence goes on, unless it begins with an abbreviation.
  private static String uncapitalized(String text) {
    return text.length() > 1 && Character.isLowerCase(text.charAt(1))
        ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
        : text;
  }

  private List<String> numbered(String prefix, Map<String, String> facts) {
    List<String> found = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Optional<String> text = texts.find(prefix + i, facts);
      if (text.isPresent()) {
        found.add(text.get());
      }
    }
    return found;
  }

  private Map<String, String> readable(Map<String, String> facts) {
    Map<String, String> readable = new HashMap<>();
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      readable.put(fact.getKey(), readable(fact.getKey(), fact.getValue()));
    }
    return readable;
  }

  private String readable(String fact, String value) {
    return switch (fact) {
      case "notAfter", "notBefore", "serverDate" -> times.date(value);
      case "retryAfter", "clockAhead", "clockBehind" ->
          times.duration(Duration.ofSeconds(Long.parseLong(value)));
      default -> value;
    };
  }
}
