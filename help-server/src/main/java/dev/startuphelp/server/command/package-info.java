/**
 * The command line. Arguments come in, an exit status goes out; what is wrong is a {@code Refusal},
 * told in lines or as JSON. The door is {@link dev.startuphelp.server.command.Commands}. Each
 * command is one class; starting the service is left to the caller.
 */
@NullMarked
package dev.startuphelp.server.command;

import org.jspecify.annotations.NullMarked;
