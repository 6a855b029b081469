/**
 * Changes single fields in the text of a notice file and leaves the rest as its author wrote it:
 * order, indentation, in YAML also comments. The text and the edits come in, the new text goes out.
 * The door is {@link dev.startuphelp.server.edit.NoticeEditor}. Pure.
 */
@NullMarked
package dev.startuphelp.server.edit;

import org.jspecify.annotations.NullMarked;
