package dev.startuphelp.server.help;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.signing.SignedSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All answers of one publication between two transitions. Which notices are active is the same from
 * the last transition up to the next, so within that time an answer depends on nothing but what was
 * asked for. Safe for any thread.
 */
final class NoticeSnapshot {

  /** Under this name, which no application can have, is what all unnamed applications share. */
  private static final String COMMON = "";

  private static final int MOST_APPLICATIONS = 1_000;

  private final Publication publication;
  private final Instant renderedAt;
  private final Instant begin;
  private final Instant end;
  private final Duration maxAge;
  private final DocumentWriter writer;
  private final Set<String> named;
  private final Optional<SignedSet> signed;
  private final ApplicationAnswers common;
  private final Map<String, ApplicationAnswers> byApplication = new ConcurrentHashMap<>();

  /**
   * @param signed the canonical documents as they were signed; empty: they are rendered
   */
  NoticeSnapshot(
      Publication publication,
      Optional<SignedSet> signed,
      Instant now,
      Duration maxAge,
      DocumentWriter writer) {
    HelpDocument document = publication.document();
    this.publication = publication;
    this.renderedAt = now;
    this.begin = lastTransition(document, now);
    this.end = document.nextTransition(now).orElse(Instant.MAX);
    this.maxAge = maxAge;
    this.writer = writer;
    this.named = Set.copyOf(document.namedApplications());
    this.signed = signed;
    this.common = answers(COMMON);
  }

  private static Instant lastTransition(HelpDocument document, Instant now) {
    return document.notices().stream()
        .flatMap(NoticeSnapshot::transitions)
        .filter(transition -> !transition.isAfter(now))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  private static Stream<Instant> transitions(Notice notice) {
    return Stream.of(notice.validFrom(), notice.end())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  /** The name of what is answered; empty when nothing was ever published. */
  String revision() {
    return publication.revision().orElse("");
  }

  /** Whether these are the answers for that publication at that time. */
  boolean holds(Publication current, Optional<SignedSet> currentlySigned, Instant now) {
    return publication.equals(current)
        && signed.equals(currentlySigned)
        && !now.isBefore(begin)
        && now.isBefore(end);
  }

  /** The answers for an application; for one that the document does not name, the common ones. */
  ApplicationAnswers answersFor(String application) {
    if (!named.contains(application)) {
      return common;
    }
    ApplicationAnswers known = byApplication.get(application);
    return known == null ? render(application) : known;
  }

  private ApplicationAnswers render(String application) {
    ApplicationAnswers answers = answers(application);
    if (byApplication.size() < MOST_APPLICATIONS) {
      byApplication.put(application, answers);
    }
    return answers;
  }

  private ApplicationAnswers answers(String application) {
    return new ApplicationAnswers(
        publication.document().forApplication(application),
        signed
            .filter(set -> set.revision().equals(revision()))
            .map(set -> set.documentFor(application)),
        renderedAt,
        maxAge,
        writer);
  }
}
