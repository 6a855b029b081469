/**
 * A small application that embeds the SDK, to look at and to copy from: a login window with a list
 * of infobases, a window to work in, and the server that both need, which can be stopped. {@link
 * dev.startuphelp.sample.LoginWindow} shows the error dialog, {@link
 * dev.startuphelp.sample.WorkWindow} the reconnect dialog.
 */
@NullMarked
package dev.startuphelp.sample;

import org.jspecify.annotations.NullMarked;
