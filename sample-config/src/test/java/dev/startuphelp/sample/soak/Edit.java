package dev.startuphelp.sample.soak;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A good edit of the notice file. Its standing help carries its number, so that whoever shows help
 * shows by that which edit it has.
 *
 * @param number from 1, rising
 * @param written when the file was there as a whole
 * @param notice whether it announces something
 * @param end when what it announces ends; null: its end is not known
 */
record Edit(int number, Instant written, boolean notice, @Nullable Instant end) {

  private static final String HELP = "Help of edit ";

  String helpText() {
    return HELP + number;
  }

  String noticeText() {
    return "Notice of edit " + number;
  }

  /** The number of the edit with that standing help; 0: of none. */
  static int numberOf(@Nullable String helpText) {
    return helpText != null && helpText.matches(HELP + "[0-9]{1,6}")
        ? Integer.parseInt(helpText.substring(HELP.length()))
        : 0;
  }

  String json() {
    return notice
        ? """
        {"userMessage": "%s",%s "helpText": "%s"}
        """
            .formatted(
                noticeText(), end == null ? "" : " \"validUntil\": \"" + end + "\",", helpText())
        : """
        {"helpText": "%s"}
        """
            .formatted(helpText());
  }

  /** Whether its notice must be shown throughout that time. */
  boolean isAnnouncedUntil(Instant to) {
    return notice && (end == null || to.isBefore(end));
  }
}
