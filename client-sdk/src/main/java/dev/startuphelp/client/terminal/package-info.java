/**
 * A diagnosis as text for a terminal, a log or a file. A {@link dev.startuphelp.client.Diagnosis}
 * and what is known of the {@link dev.startuphelp.client.terminal.Terminal} come in, plain lines go
 * out. The door is {@link dev.startuphelp.client.terminal.TerminalText}. Nothing here needs a
 * screen, and nothing of a text from outside reaches the terminal but what can be read: no control
 * character, no escape sequence.
 */
@NullMarked
package dev.startuphelp.client.terminal;

import org.jspecify.annotations.NullMarked;
