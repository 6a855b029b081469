/**
 * How long to pause between attempts that keep failing. Two limits come in, pauses go out. The door
 * is {@link dev.startuphelp.client.backoff.Pauses}, the only class that knows Failsafe.
 */
@NullMarked
package dev.startuphelp.client.backoff;

import org.jspecify.annotations.NullMarked;
