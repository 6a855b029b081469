package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.StandingHelp;
import dev.startuphelp.protocol.signature.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known, as one value that is swapped whole.
 *
 * @param document of the help service; null before one is known
 * @param remembered null before the application gave something
 * @param infobase null before an entry was found
 * @param builtIn what the application was built with
 * @param refusal why the last answer of the help service is not believed; null: that was not the
 *     matter
 */
record Memory(
    @Nullable LastKnownGood document,
    @Nullable RememberedHelp remembered,
    @Nullable InfobaseHelp infobase,
    BuiltInHelp builtIn,
    @Nullable Refusal refusal) {

  static Memory of(StandingHelp builtIn) {
    return new Memory(null, null, null, new BuiltInHelp(builtIn), null);
  }

  Memory withDocument(LastKnownGood document) {
    return new Memory(document, remembered, infobase, builtIn, refusal);
  }

  Memory withRemembered(KeptHelp help) {
    return new Memory(document, RememberedHelp.of(help), infobase, builtIn, refusal);
  }

  Memory withInfobase(KeptHelp help) {
    return new Memory(document, remembered, InfobaseHelp.of(help), builtIn, refusal);
  }

  Memory withRefusal(@Nullable Refusal refusal) {
    return new Memory(document, remembered, infobase, builtIn, refusal);
  }

  /** This, completed by what another memory knows in addition. */
  Memory or(Memory other) {
    return new Memory(
        document == null ? other.document : document,
        remembered == null ? other.remembered : remembered,
        infobase == null ? other.infobase : infobase,
        builtIn,
        refusal == null ? other.refusal : refusal);
  }

  /**
   * The help for a situation. Notices come from the document alone; text, link and contacts from
   * the first source that has any of them.
   */
  Help helpFor(String application, String situation, Moment now) {
    StandingHelp standing = StandingHelp.NONE;
    Provenance standingFrom = Provenance.BUILT_IN;
    for (HelpSource source : inOrder(now)) {
      if (standing.isEmpty() && !source.standingHelp().isEmpty()) {
        standing = source.standingHelp();
        standingFrom = source.provenanceAt(now);
      }
    }
    return document == null
        ? new Help(List.of(), Provenance.BUILT_IN, standing, standingFrom, null, null, refusal)
        : new Help(
            document.notices(application, situation, now),
            document.provenanceAt(now),
            standing,
            standingFrom,
            document.confirmed().clockAheadAt(now).orElse(null),
            document.serverTimeAt(now).orElse(null),
            refusal);
  }

  // A live answer is the newest word; what was said to this application at its last login was meant
  // for this very infobase, so it goes before an older document.
  private List<HelpSource> inOrder(Moment now) {
    boolean live = document != null && document.isFreshAt(now);
    List<HelpSource> sources = new ArrayList<>();
    add(sources, live ? document : null);
    add(sources, remembered);
    add(sources, document);
    add(sources, infobase);
    add(sources, builtIn);
    return sources;
  }

  private static void add(List<HelpSource> sources, @Nullable HelpSource source) {
    if (source != null) {
      sources.add(source);
    }
  }
}
