/**
 * What applications embed. A failure and the {@link dev.startuphelp.client.Attempt} come in, a
 * {@link dev.startuphelp.client.Diagnosis} goes out. The door is {@link
 * dev.startuphelp.client.HelpClient}.
 */
@NullMarked
package dev.startuphelp.client;

import org.jspecify.annotations.NullMarked;
