/**
 * Regular expressions that cost nothing until a text hints at them: {@link
 * dev.startuphelp.client.pattern.HintedPattern}. Used by the rooms on the way to the first
 * diagnosis, where a dialog has to appear and compiling all their expressions would take longer
 * than everything else. Depends on nothing.
 */
@NullMarked
package dev.startuphelp.client.pattern;

import org.jspecify.annotations.NullMarked;
