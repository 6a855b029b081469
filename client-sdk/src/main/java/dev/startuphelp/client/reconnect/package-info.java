/**
 * Tries to connect again until it works, somebody gives up, or the server refuses. What the
 * application tries and the diagnosis of its failure come in; {@link
 * dev.startuphelp.client.reconnect.ReconnectState}s go out, for a window, a terminal or a log to
 * show. The door is {@link dev.startuphelp.client.reconnect.Reconnect}. What to do after a failure
 * and when a wait is over are pure functions; nothing here knows a screen.
 */
@NullMarked
package dev.startuphelp.client.reconnect;

import org.jspecify.annotations.NullMarked;
