/**
 * Asks the help service, or the static file in its place, once. The entity tag of what is known
 * already comes in, a {@link dev.startuphelp.client.live.LiveAnswer} goes out; bytes become a
 * document in {@link dev.startuphelp.client.live.DocumentText}, here and for the cache alike. The
 * door is {@link dev.startuphelp.client.live.LiveHelp}, the only class that knows OkHttp; what a
 * reply means and when to ask again are pure functions.
 */
@NullMarked
package dev.startuphelp.client.live;

import org.jspecify.annotations.NullMarked;
