package dev.startuphelp.client.lookup;

import dev.startuphelp.client.cache.KeptHelp;
import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.provenance.Source;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.StandingHelp;

/** What the application learnt after a successful login and gave to be remembered. */
record RememberedHelp(KeptHelp kept) implements HelpSource {

  @Override
  public StandingHelp standingHelp() {
    return kept.standingHelp();
  }

  @Override
  public Provenance provenanceAt(Moment now) {
    return new Provenance(Source.APPLICATION, kept.confirmed().ageAt(now));
  }
}
