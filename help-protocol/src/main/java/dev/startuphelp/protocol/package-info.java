/**
 * The help document. A tree of plain JSON values comes in (from whichever parser), a {@link
 * dev.startuphelp.protocol.HelpDocument} and the problems found in it go out. The door is {@link
 * dev.startuphelp.protocol.DocumentReader}; everything here is immutable, pure and safe for any
 * thread.
 */
@NullMarked
package dev.startuphelp.protocol;

import org.jspecify.annotations.NullMarked;
