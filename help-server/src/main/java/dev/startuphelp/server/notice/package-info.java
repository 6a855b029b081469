/**
 * The board on which the notice file is published. Sightings of the file come in, by a watcher or
 * on demand; the publication that is served now goes out, with what is wrong with the file. The
 * door is {@link dev.startuphelp.server.notice.NoticeBoard}. Last good beats new bad, also across a
 * restart.
 */
@NullMarked
package dev.startuphelp.server.notice;

import org.jspecify.annotations.NullMarked;
