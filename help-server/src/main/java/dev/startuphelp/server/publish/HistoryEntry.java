package dev.startuphelp.server.publish;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of the notice file, as the history lists it.
 *
 * @param version names exactly this content; the same content later again has the same version
 * @param at when it was published, or when an edit by hand was noticed
 * @param author who published it; empty when that is not known, as of an edit by hand
 * @param change what is different from the version before
 */
public record HistoryEntry(String version, Instant at, Optional<String> author, Change change) {}
