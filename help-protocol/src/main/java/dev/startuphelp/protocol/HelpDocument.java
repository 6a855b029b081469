package dev.startuphelp.protocol;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator publishes: notices with their windows, and standing help without end.
 *
 * @param notices in the order of the document
 * @param standingHelp the help that has no end
 * @param publishedAt when this was published; null when the document does not say
 * @param revision what was published, the same in every language; null when the document does not
 *     say
 */
public record HelpDocument(
    List<Notice> notices,
    StandingHelp standingHelp,
    @Nullable Instant publishedAt,
    @Nullable String revision) {

  /** Nothing to say: the document <code>{}</code>. */
  public static final HelpDocument EMPTY =
      new HelpDocument(List.of(), StandingHelp.NONE, null, null);

  // The most severe first, then the latest start; sorting is stable, so ties keep the order of the
  // document.
  private static final Comparator<Notice> BY_WEIGHT =
      Comparator.comparing(Notice::severity)
          .thenComparing(
              Notice::validFrom, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .reversed();

  /** Copies the notices. */
  public HelpDocument {
    notices = List.copyOf(notices);
  }

  /** The active notices for an application in a situation, the weightiest first. */
  public List<Notice> activeAt(Instant now, String application, String situation) {
    return activeAt(now)
        .filter(notice -> notice.concernsApplication(application))
        .filter(notice -> notice.concernsSituation(situation))
        .toList();
  }

  /**
   * The one notice that readers who know no lists are given as top-level {@code userMessage}: the
   * weightiest active one that is meant for every situation.
   */
  public Optional<Notice> mirrorAt(Instant now) {
    return activeAt(now).filter(notice -> notice.situations().isEmpty()).findFirst();
  }

  /**
   * The next instant after {@code now} at which a window begins or ends; empty when there is none.
   */
  public Optional<Instant> nextTransition(Instant now) {
    return notices.stream()
        .flatMap(notice -> Stream.of(notice.validFrom(), notice.validUntil()))
        .filter(Objects::nonNull)
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  /**
   * The earliest end of a notice that is active at {@code now}; empty when none of them has an end.
   */
  public Optional<Instant> earliestEnd(Instant now) {
    return activeAt(now)
        .map(Notice::validUntil)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /**
   * This document as it concerns one application: without the notices that are meant for others.
   */
  public HelpDocument forApplication(String application) {
    return new HelpDocument(
        notices.stream().filter(notice -> notice.concernsApplication(application)).toList(),
        standingHelp,
        publishedAt,
        revision);
  }

  /** This document without its notices: what stays when they are withdrawn. */
  public HelpDocument withoutNotices() {
    return new HelpDocument(List.of(), standingHelp, publishedAt, revision);
  }

  private Stream<Notice> activeAt(Instant now) {
    return notices.stream()
        .filter(notice -> notice.statusAt(now) == Notice.Status.ACTIVE)
        .sorted(BY_WEIGHT);
  }
}
