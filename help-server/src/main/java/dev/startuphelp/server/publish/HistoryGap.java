package dev.startuphelp.server.publish;

import dev.startuphelp.server.wording.Texts;
import java.util.List;
import java.util.Locale;

/**
 * A publication that the history did not take, because the state directory could not be written. It
 * is published all the same: people who wait for a notice matter more than its history.
 *
 * @param reason in the system's words, without a path
 */
public record HistoryGap(String reason) {

  private static final Texts TEXTS = new Texts("dev.startuphelp.server.publish.failures");

  /** What is missing and what to do, in the language of the locale (English or Russian). */
  public String describe(Locale locale) {
    return TEXTS.format(locale, "history-gap", List.of(reason));
  }
}
