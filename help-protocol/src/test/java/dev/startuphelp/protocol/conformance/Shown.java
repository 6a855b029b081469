package dev.startuphelp.protocol.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows now.
 *
 * @param notices the texts of the notices, the weightiest first; empty: none
 * @param helpText the standing help; null when there is none
 * @param source {@link #LIVE} or {@link #KEPT}; null where nobody asks
 */
public record Shown(List<String> notices, @Nullable String helpText, @Nullable String source) {

  /** The service has just said or confirmed it. */
  public static final String LIVE = "live";

  /** The service said it before. */
  public static final String KEPT = "last-known-good";

  /** Copies the list. */
  public Shown {
    notices = List.copyOf(notices);
  }

  /** Whether that is what was expected; an expectation without a source leaves it open. */
  boolean satisfies(Shown expected) {
    return notices.equals(expected.notices)
        && (helpText == null ? expected.helpText == null : helpText.equals(expected.helpText))
        && (expected.source == null || expected.source.equals(source));
  }

  @Override
  public String toString() {
    String announced = notices.isEmpty() ? "no notice" : "notices " + quoted(notices);
    String help = helpText == null ? "no help" : "help \"" + shortened(helpText) + "\"";
    return announced + ", " + help + (source == null ? "" : ", " + source);
  }

  private static String quoted(List<String> texts) {
    return String.join(", ", texts.stream().map(text -> '"' + shortened(text) + '"').toList());
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
