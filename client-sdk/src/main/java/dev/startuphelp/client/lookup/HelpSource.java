package dev.startuphelp.client.lookup;

import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.client.time.Moment;
import dev.startuphelp.protocol.StandingHelp;

/** One place that standing help may come from; answers from memory. */
interface HelpSource {

  /** What it gives; {@link StandingHelp#NONE} when nothing. */
  StandingHelp standingHelp();

  /** Where that comes from, and how old it is now. */
  Provenance provenanceAt(Moment now);
}
