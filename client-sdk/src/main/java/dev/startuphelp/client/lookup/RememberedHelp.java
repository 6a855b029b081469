package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.time.Confirmation;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.StandingHelp;

/** What the application learnt after a successful login and gave to be remembered. */
record RememberedHelp(StandingHelp standingHelp, Confirmation confirmed) implements HelpSource {

  /** What of it may be shown; found out once, because links are checked for it. */
  static RememberedHelp of(KeptHelp kept) {
    return new RememberedHelp(kept.standingHelp(), kept.confirmed());
  }

  @Override
  public Provenance provenanceAt(Moment now) {
    return new Provenance(Source.APPLICATION, confirmed.ageAt(now));
  }
}
