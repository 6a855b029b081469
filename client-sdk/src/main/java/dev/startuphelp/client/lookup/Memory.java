package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known, as one value that is swapped whole.
 *
 * @param document of the help service; null before one is known
 * @param remembered null before the application gave something
 * @param infobase null before an entry was found
 * @param builtIn what the application was built with
 */
record Memory(
    @Nullable LastKnownGood document,
    @Nullable RememberedHelp remembered,
    @Nullable InfobaseHelp infobase,
    BuiltInHelp builtIn) {

  static Memory of(StandingHelp builtIn) {
    return new Memory(null, null, null, new BuiltInHelp(builtIn));
  }

  Memory withDocument(LastKnownGood document) {
    return new Memory(document, remembered, infobase, builtIn);
  }

  Memory withRemembered(KeptHelp help) {
    return new Memory(document, new RememberedHelp(help), infobase, builtIn);
  }

  Memory withInfobase(KeptHelp help) {
    return new Memory(document, remembered, new InfobaseHelp(help), builtIn);
  }

  /** This, completed by what another memory knows in addition. */
  Memory or(Memory other) {
    return new Memory(
        document == null ? other.document : document,
        remembered == null ? other.remembered : remembered,
        infobase == null ? other.infobase : infobase,
        builtIn);
  }

  /**
   * The help for a situation. Notices come from the document alone; text, link and contacts from
   * the first source that has any of them.
   */
  Help helpFor(String application, String situation, Moment now) {
    Optional<LastKnownGood> known = Optional.ofNullable(document);
    Optional<HelpSource> standing =
        inOrder(now).filter(source -> !source.standingHelp().isEmpty()).findFirst();
    List<Notice> notices = known.map(d -> d.notices(application, situation, now)).orElse(List.of());
    Optional<Duration> clockAhead = known.flatMap(d -> d.confirmed().clockAheadAt(now));
    return new Help(
        notices,
        known.map(d -> d.provenanceAt(now)).orElse(Provenance.BUILT_IN),
        standing.map(HelpSource::standingHelp).orElse(StandingHelp.NONE),
        standing.map(source -> source.provenanceAt(now)).orElse(Provenance.BUILT_IN),
        clockAhead.orElse(null));
  }

  // A live answer is the newest word; what was said to this application at its last login was meant
  // for this very infobase, so it goes before an older document.
  private Stream<HelpSource> inOrder(Moment now) {
    HelpSource live = document != null && document.isFreshAt(now) ? document : null;
    return Stream.of(live, remembered, document, infobase, builtIn).filter(Objects::nonNull);
  }
}
