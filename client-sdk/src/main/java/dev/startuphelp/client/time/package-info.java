/**
 * What is known about the time. Readings of this computer's two clocks ({@link
 * dev.startuphelp.client.time.Clocks}) and the moments at which a source confirmed what it says
 * ({@link dev.startuphelp.client.time.Confirmation}) come in, a {@link
 * dev.startuphelp.client.time.KnownTime} goes out. Pure apart from reading the clocks.
 */
@NullMarked
package dev.startuphelp.client.time;

import org.jspecify.annotations.NullMarked;
