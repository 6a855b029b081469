package dev.startuphelp.server.help;

import dev.startuphelp.server.notice.NoticeBoard;
import dev.startuphelp.server.notice.Publication;
import dev.startuphelp.server.signing.SignedDocuments;
import dev.startuphelp.server.signing.SignedSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The answers of the help document, whichever way a request came: canonical with {@code lang=*},
 * negotiated otherwise. Each question reads one snapshot and the time once. Safe for any thread;
 * never waits.
 */
public final class HelpAnswers {

  private final NoticeBoard board;
  private final SignedDocuments signed;
  private final Clock clock;
  private final Duration maxAge;
  private final RequestCounts counts;
  private final RecentRequests recent;
  private final DocumentWriter writer = new DocumentWriter();
  private volatile NoticeSnapshot snapshot;
  private volatile DateOfAnswer date;

  /**
   * @param signed what is served in place of rendered canonical documents
   * @param maxAge how long answers are fresh, unless a transition comes earlier
   */
  public HelpAnswers(
      NoticeBoard board,
      SignedDocuments signed,
      Clock clock,
      Duration maxAge,
      RequestCounts counts,
      RecentRequests recent) {
    this.board = board;
    this.signed = signed;
    this.clock = clock;
    this.maxAge = maxAge;
    this.counts = counts;
    this.recent = recent;
    this.snapshot = render(board.current(), signed.served(), clock.instant());
    this.date = new DateOfAnswer(clock.instant());
  }

  /** What is answered now. */
  public Reply to(HelpQuestion question) {
    Instant now = clock.instant();
    ApplicationAnswers answers = snapshotAt(now).answersFor(question.application());
    if (question.isCanonical()) {
      return answers.canonical().reply(question, dateAt(now), answers.canonicalCacheControl());
    }
    return answers
        .negotiated(question.preference())
        .reply(question, dateAt(now), answers.negotiatedCacheControl(now));
  }

  /** Counts a reply that is sent. */
  public void answered(Reply reply) {
    counts.answered(reply);
    recent.count(snapshot.revision(), clock.instant());
  }

  /** Counts a question that could not be answered. */
  void refused() {
    counts.refused();
  }

  /** The snapshot for now; whoever comes first after a change or a transition renders it. */
  private NoticeSnapshot snapshotAt(Instant now) {
    Publication current = board.current();
    Optional<SignedSet> set = signed.served();
    NoticeSnapshot known = snapshot;
    if (!known.holds(current, set, now)) {
      known = render(current, set, now);
      snapshot = known;
    }
    return known;
  }

  private DateOfAnswer dateAt(Instant now) {
    DateOfAnswer known = date;
    if (!known.holds(now)) {
      known = new DateOfAnswer(now);
      date = known;
    }
    return known;
  }

  private NoticeSnapshot render(Publication publication, Optional<SignedSet> set, Instant now) {
    return new NoticeSnapshot(publication, set, now, maxAge, writer);
  }
}
