package dev.startuphelp.client.lookup;

import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.StandingHelp;

/** What the application was built with. */
record BuiltInHelp(StandingHelp standingHelp) implements HelpSource {

  @Override
  public Provenance provenanceAt(Moment now) {
    return Provenance.BUILT_IN;
  }
}
