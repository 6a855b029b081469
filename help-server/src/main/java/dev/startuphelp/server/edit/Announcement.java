package dev.startuphelp.server.edit;

import dev.startuphelp.protocol.Severity;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be announced. What is null is left as it is, or absent in a notice that begins anew.
 *
 * @param id which notice, by its id or its number in the file; null: the only one of the simple
 *     form, else {@value NoticeEditor#DEFAULT_ID}
 * @param text the text
 * @param language its language; null: the text is meant for all
 * @param helpText what to do meanwhile, in the same language
 * @param from when it begins
 * @param until when it is planned to end
 * @param isOpenEnded whether its end is not known, whatever was planned before
 * @param severity how serious it is
 * @param helpUrl where there is more about it
 * @param applications whom it concerns; empty: not said
 * @param situations in which it is shown; empty: not said
 */
public record Announcement(
    @Nullable String id,
    @Nullable String text,
    @Nullable String language,
    @Nullable String helpText,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime until,
    boolean isOpenEnded,
    @Nullable Severity severity,
    @Nullable String helpUrl,
    List<String> applications,
    List<String> situations) {

  /** Copies the lists. */
  public Announcement {
    applications = List.copyOf(applications);
    situations = List.copyOf(situations);
  }

  /** The same about a notice that stands in the file. */
  public Announcement about(ListedNotice notice) {
    return new Announcement(
        notice.id().orElse("#" + notice.number()),
        text,
        language,
        helpText,
        from,
        until,
        isOpenEnded,
        severity,
        helpUrl,
        applications,
        situations);
  }

  /** Whether it says more than the simple form of the file has room for. */
  boolean needsTheList() {
    return helpText != null || helpUrl != null || !applications.isEmpty() || !situations.isEmpty();
  }
}
