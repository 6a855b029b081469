package dev.startuphelp.client;

import dev.startuphelp.client.lookup.DaemonThreads;
import dev.startuphelp.client.lookup.HelpLookup;
import dev.startuphelp.client.lookup.LookupSettings;
import dev.startuphelp.client.time.Clocks;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a client works with.
 *
 * @param lookup finds help, and owns the threads
 * @param writer makes diagnoses of it
 */
record Engine(HelpLookup lookup, DiagnosisWriter writer) {

  static Engine of(LookupSettings settings, Clocks clocks) {
    HelpLookup lookup =
        new HelpLookup(
            settings, clocks, new DaemonThreads(), () -> ThreadLocalRandom.current().nextDouble());
    return new Engine(lookup, new DiagnosisWriter(clocks.wall()));
  }
}
