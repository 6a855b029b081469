package dev.startuphelp.server.command;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What users would see. Pure.
 *
 * @param active the weightiest first
 * @param upcoming what is delivered ahead, the next first
 */
record Shown(List<Notice> active, List<Notice> upcoming, StandingHelp standingHelp) {

  /**
   * What of a document is shown.
   *
   * @param application its id; blank: one that the document does not name
   * @param situation null: whatever the situation is
   */
  static Shown of(
      HelpDocument document, Instant at, String application, @Nullable String situation) {
    HelpDocument own = document.forApplication(application);
    List<Notice> meant =
        own.notices().stream()
            .filter(notice -> situation == null || notice.concernsSituation(situation))
            .toList();
    HelpDocument shown =
        new HelpDocument(meant, own.standingHelp(), own.applications(), null, null, null);
    return new Shown(
        shown.activeAt(at),
        meant.stream()
            .filter(notice -> notice.statusAt(at) == Notice.Status.UPCOMING)
            .sorted(
                Comparator.comparing(
                    Notice::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList(),
        own.standingHelp());
  }
}
