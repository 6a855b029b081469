/**
 * What is kept on disk so that it outlives the process and a crash. Bytes come in and are written
 * beside, forced and moved into place; whole files go out, or none. The doors are {@link
 * dev.startuphelp.server.state.StateFile}, the form of a file that notices damage, {@link
 * dev.startuphelp.server.state.Replacement}, the way to write one, and {@link
 * dev.startuphelp.server.state.Keeping}, the thread for what nobody waits for.
 */
@NullMarked
package dev.startuphelp.server.state;

import org.jspecify.annotations.NullMarked;
