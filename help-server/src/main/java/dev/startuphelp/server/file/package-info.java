/**
 * The notice file. A path comes in; what is seen there, and what it means, goes out: loaded,
 * missing or invalid, with everything a person should know by line and column. The door is {@link
 * dev.startuphelp.server.file.NoticeFile}; it remembers nothing and is safe for any thread.
 */
@NullMarked
package dev.startuphelp.server.file;

import org.jspecify.annotations.NullMarked;
