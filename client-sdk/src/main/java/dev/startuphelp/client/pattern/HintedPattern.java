package dev.startuphelp.client.pattern;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression and its hints: plain fragments, at least one of which is in every text that
 * it matches. It is compiled when the first text holds one. Safe for any thread.
 */
public final class HintedPattern {

  private final String regex;
  private final List<String> hints;
  private @Nullable Pattern compiled; // Immutable; that two threads may compile it does no harm.

  private HintedPattern(String regex, List<String> hints) {
    this.regex = regex;
    this.hints = hints;
  }

  /**
   * An expression that is not compiled yet.
   *
   * @param hints one of them is in every text that matches; as the text has them, or in lower case
   *     where the caller looks for them in lower case
   */
  public static HintedPattern of(String regex, String... hints) {
    return new HintedPattern(regex, List.of(hints));
  }

  /** The first match; empty also when the text holds no hint. */
  public Optional<MatchResult> find(String text) {
    if (!isHintedAt(text)) {
      return Optional.empty();
    }
    Matcher matcher = pattern().matcher(text);
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /** Whether the text holds a hint. */
  public boolean isHintedAt(String text) {
    for (String hint : hints) {
      if (text.contains(hint)) {
        return true;
      }
    }
    return false;
  }

  /** The text with every match replaced, whether it holds a hint or not. */
  public String replaceAll(String text, String replacement) {
    return pattern().matcher(text).replaceAll(replacement);
  }

  private Pattern pattern() {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(regex);
      compiled = pattern;
    }
    return pattern;
  }
}
