package dev.startuphelp.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator publishes: notices with their windows, and standing help without end.
 *
 * @param notices in the order of the document
 * @param standingHelp the help that has no end, for all applications
 * @param applications what applications have in place of it, by their ids
 * @param app the application that this was made for, by its id; null when the document does not
 *     say, because it is for all
 * @param publishedAt when this was published; null when the document does not say
 * @param revision what was published, the same in every language; null when the document does not
 *     say
 */
public record HelpDocument(
    List<Notice> notices,
    StandingHelp standingHelp,
    Map<String, StandingHelp> applications,
    @Nullable String app,
    @Nullable Instant publishedAt,
    @Nullable String revision) {

  /** Nothing to say: the document <code>{}</code>. */
  public static final HelpDocument EMPTY =
      new HelpDocument(List.of(), StandingHelp.NONE, Map.of(), null, null, null);

  /** Copies the notices and the map. */
  public HelpDocument {
    notices = List.copyOf(notices);
    applications = Map.copyOf(applications);
  }

  /** The active notices for an application in a situation, the weightiest first. */
  public List<Notice> activeAt(Instant now, String application, String situation) {
    List<Notice> active = new ArrayList<>();
    for (Notice notice : activeAt(now)) {
      if (notice.concernsApplication(application) && notice.concernsSituation(situation)) {
        active.add(notice);
      }
    }
    return active;
  }

  /**
   * The one notice that readers who know no lists are given as top-level {@code userMessage}: the
   * weightiest active one that is meant for every situation.
   */
  public Optional<Notice> mirrorAt(Instant now) {
    return activeAt(now).stream().filter(notice -> notice.situations().isEmpty()).findFirst();
  }

  /**
   * The next instant after {@code now} at which a window begins or ends; empty when there is none.
   */
  public Optional<Instant> nextTransition(Instant now) {
    return notices.stream()
        .flatMap(notice -> Stream.of(notice.validFrom(), notice.end()))
        .filter(Objects::nonNull)
        .filter(now::isBefore)
        .min(Comparator.naturalOrder());
  }

  /**
   * The earliest end of a notice that is active at {@code now}; empty when none of them has an end.
   */
  public Optional<Instant> earliestEnd(Instant now) {
    return activeAt(now).stream()
        .map(Notice::end)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }

  /**
   * This document as it concerns one application: with its standing help, without the notices that
   * are meant for others.
   */
  public HelpDocument forApplication(String application) {
    List<Notice> own = new ArrayList<>();
    for (Notice notice : notices) {
      if (notice.concernsApplication(application)) {
        own.add(notice);
      }
    }
    return new HelpDocument(
        own,
        standingHelp.overriddenBy(applications.getOrDefault(application, StandingHelp.NONE)),
        Map.of(),
        app,
        publishedAt,
        revision);
  }

  /** The applications that it says something about, by their ids in alphabetical order. */
  public Set<String> namedApplications() {
    Set<String> named = new TreeSet<>(applications.keySet());
    notices.forEach(notice -> named.addAll(notice.applications()));
    return named;
  }

  /** This document without its notices: what stays when they are withdrawn. */
  public HelpDocument withoutNotices() {
    return new HelpDocument(List.of(), standingHelp, applications, app, publishedAt, revision);
  }

  /**
   * This document as it is signed: for one application or for all, and of a time that rises.
   *
   * @param app null: for all that have none of their own
   */
  public HelpDocument signedFor(@Nullable String app, Instant publishedAt) {
    return new HelpDocument(notices, standingHelp, applications, app, publishedAt, revision);
  }

  /** The active notices for whatever application and situation, the weightiest first. */
  public List<Notice> activeAt(Instant now) {
    List<Notice> active = new ArrayList<>();
    for (Notice notice : notices) {
      if (notice.statusAt(now) == Notice.Status.ACTIVE) {
        active.add(notice);
      }
    }
    active.sort(new ByWeight()); // Stable: ties keep the order of the document.
    return active;
  }

  /**
   * The most severe first, then the latest start. A class, and loops around it, because a client
   * asks at its first diagnosis, when each lambda takes a cold JVM a millisecond.
   */
  private static final class ByWeight implements Comparator<Notice> {
    @Override
    public int compare(Notice one, Notice other) {
      int bySeverity = other.severity().compareTo(one.severity());
      return bySeverity == 0 ? start(other).compareTo(start(one)) : bySeverity;
    }

    private static Instant start(Notice notice) {
      Instant start = notice.validFrom();
      return start == null ? Instant.MIN : start;
    }
  }
}
