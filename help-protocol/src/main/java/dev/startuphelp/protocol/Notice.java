package dev.startuphelp.protocol;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator announces, inside a half-open window from {@code validFrom} to {@link
 * #end}.
 *
 * @param id a name that stays the same when the text is edited; null when the document gives none
 * @param userMessage the text
 * @param helpText what to do meanwhile; null when nothing is said
 * @param validFrom when it begins; null: it has begun
 * @param validUntil when it was planned to end, after {@code validFrom}; null: its end is not known
 * @param endedAt when the administrator ended it, whatever was planned; null: not before its
 *     planned end. Before {@code validFrom}: it was called off and is never active
 * @param severity how serious it is
 * @param helpUrl where there is more about this notice, by the rule of {@link HelpLink}; null when
 *     nowhere
 * @param applications ids of the applications that it concerns; empty: all
 * @param situations names of the situations in which it is shown; empty: all
 */
public record Notice(
    @Nullable String id,
    LocalizedText userMessage,
    @Nullable LocalizedText helpText,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable Instant endedAt,
    Severity severity,
    @Nullable URI helpUrl,
    List<String> applications,
    List<String> situations) {

  /** Where a notice stands at some time. It follows from the window and is never stored. */
  public enum Status {
    UPCOMING,
    ACTIVE,
    ENDED
  }

  /** Copies the lists; refuses a plan that ends before it has begun. */
  public Notice {
    if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
      throw new IllegalArgumentException(
          "validUntil " + validUntil + " must be after validFrom " + validFrom);
    }
    applications = List.copyOf(applications);
    situations = List.copyOf(situations);
  }

  /**
   * When it ends in fact: as planned or as the administrator said, whichever is earlier; null when
   * that is not known.
   */
  public @Nullable Instant end() {
    if (endedAt == null || validUntil == null) {
      return endedAt == null ? validUntil : endedAt;
    }
    return endedAt.isBefore(validUntil) ? endedAt : validUntil;
  }

  /** Where this notice stands at that time. */
  public Status statusAt(Instant now) {
    Instant end = end();
    if (isCalledOff() || (end != null && !now.isBefore(end))) {
      return Status.ENDED;
    }
    return validFrom != null && now.isBefore(validFrom) ? Status.UPCOMING : Status.ACTIVE;
  }

  /** Whether it was ended before it began, so that nobody ever sees it. */
  public boolean isCalledOff() {
    return endedAt != null && validFrom != null && !validFrom.isBefore(endedAt);
  }

  /** Whether it concerns the application of that id. */
  public boolean concernsApplication(String application) {
    return applications.isEmpty() || applications.contains(application);
  }

  /** Whether it is shown in the situation of that name. */
  public boolean concernsSituation(String situation) {
    return situations.isEmpty() || situations.contains(situation);
  }
}
