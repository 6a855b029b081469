/**
 * Where the notice file is changed, by whatever hand. A new text and the version that its author
 * began with come in; a published version goes out, or why nothing was changed. Every version is
 * kept in the history. The door is {@link dev.startuphelp.server.publish.NoticeDesk}.
 */
@NullMarked
package dev.startuphelp.server.publish;

import org.jspecify.annotations.NullMarked;
