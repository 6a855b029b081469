/**
 * Changes single fields in the text of a notice file and leaves the rest as its author wrote it:
 * order, indentation, in YAML also comments. The text and the edits come in, the new text goes out.
 * {@link dev.startuphelp.server.edit.Standing} decides which notice an announcement means and when
 * its author has to be asked. The door is {@link dev.startuphelp.server.edit.NoticeEditor}. Pure.
 */
@NullMarked
package dev.startuphelp.server.edit;

import org.jspecify.annotations.NullMarked;
