package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.StandingHelp;

/** What the entry of the infobase list says, as it was last read. */
record InfobaseHelp(StandingHelp standingHelp, Confirmation confirmed) implements HelpSource {

  /** What of it may be shown; found out once, because links are checked for it. */
  static InfobaseHelp of(KeptHelp kept) {
    return new InfobaseHelp(kept.standingHelp(), kept.confirmed());
  }

  @Override
  public Provenance provenanceAt(Moment now) {
    return new Provenance(Source.INFOBASE_LIST, confirmed.ageAt(now));
  }
}
