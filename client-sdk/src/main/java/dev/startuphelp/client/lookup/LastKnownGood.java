package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptDocument;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.client.time.KnownTime;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The document as the help service last confirmed it: just now, or before the failure.
 *
 * @param kept its text and confirmation
 * @param document the same, read; without its notices when they were withdrawn
 */
record LastKnownGood(KeptDocument kept, HelpDocument document) implements HelpSource {

  /** As long as this after its confirmation, an answer is called live. */
  static final Duration FRESH = Duration.ofSeconds(5);

  /** For how long after its confirmation a notice without an end is shown. */
  private static final Duration WITHOUT_END = Duration.ofHours(12);

  static LastKnownGood of(KeptDocument kept, HelpDocument document) {
    return new LastKnownGood(kept, kept.withdrawn() ? document.withoutNotices() : document);
  }

  /** The notices that are surely not past their time. */
  List<Notice> notices(String application, String situation, Moment now) {
    KnownTime time = confirmed().timeAt(now);
    List<Notice> certain = new ArrayList<>();
    for (Notice notice : document.activeAt(time.estimate(), application, situation)) {
      if (time.isBefore(end(notice))) {
        certain.add(notice);
      }
    }
    return certain;
  }

  boolean isFreshAt(Moment now) {
    return confirmed().isWithin(FRESH, now);
  }

  /** The time by the clock of a server that has just answered and told it. */
  Optional<Instant> serverTimeAt(Moment now) {
    return isFreshAt(now) && confirmed().serverTime() != null
        ? Optional.of(confirmed().timeAt(now).estimate())
        : Optional.empty();
  }

  Confirmation confirmed() {
    return kept.confirmed();
  }

  @Override
  public StandingHelp standingHelp() {
    return document.standingHelp();
  }

  @Override
  public Provenance provenanceAt(Moment now) {
    return new Provenance(
        isFreshAt(now) ? Source.LIVE : Source.LAST_KNOWN_GOOD, confirmed().ageAt(now));
  }

  private Instant end(Notice notice) {
    Instant end = notice.end();
    return end == null ? confirmed().time().plus(WITHOUT_END) : end;
  }
}
