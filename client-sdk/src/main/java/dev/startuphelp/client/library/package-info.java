/**
 * Which library of the application does not fit, when the JVM refuses to link against one: it is
 * missing, too old, or a tool has cut classes out of it. What was thrown comes in, one line for
 * whoever builds the application goes out, once for each library. The door is {@link
 * dev.startuphelp.client.library.LibraryWarnings}.
 */
@NullMarked
package dev.startuphelp.client.library;

import org.jspecify.annotations.NullMarked;
