/**
 * The service: its settings, its parts put together, its start and its orderly stop. The door is
 * {@link dev.startuphelp.server.Main}; whoever wants a running service inside a test uses {@link
 * dev.startuphelp.server.HelpServer}. Reading order is data order: {@code file} (bytes to
 * document), {@code notice} (what is served), {@code help} (answers), {@code http} (what answers
 * have in common), {@code command} (the command line).
 */
@NullMarked
package dev.startuphelp.server;

import org.jspecify.annotations.NullMarked;
