package dev.startuphelp.protocol;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator announces, inside the half-open window {@code [validFrom, validUntil)}.
 *
 * @param id a name that stays the same when the text is edited; null when the document gives none
 * @param userMessage the text
 * @param validFrom when it begins; null: it has begun
 * @param validUntil when it ends, after {@code validFrom}; null: its end is not known
 * @param severity how serious it is
 * @param helpUrl where there is more about this notice, by the rule of {@link HelpLink}; null when
 *     nowhere
 * @param applications ids of the applications that it concerns; empty: all
 * @param situations names of the situations in which it is shown; empty: all
 */
public record Notice(
    @Nullable String id,
    LocalizedText userMessage,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
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

  /** Copies the lists; refuses a window that ends before it has begun. */
  public Notice {
    if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
      throw new IllegalArgumentException(
          "validUntil " + validUntil + " must be after validFrom " + validFrom);
    }
    applications = List.copyOf(applications);
    situations = List.copyOf(situations);
  }

  /** Where this notice stands at that time. */
  public Status statusAt(Instant now) {
    if (validUntil != null && !now.isBefore(validUntil)) {
      return Status.ENDED;
    }
    return validFrom != null && now.isBefore(validFrom) ? Status.UPCOMING : Status.ACTIVE;
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
