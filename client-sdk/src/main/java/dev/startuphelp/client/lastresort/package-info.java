/**
 * What remains when a process has no memory, no stack or no thread left: whether there is room to
 * begin something ({@link dev.startuphelp.client.lastresort.Room}, the door), and words that are
 * there already ({@link dev.startuphelp.client.lastresort.LastWords}). Every public entry of this
 * library asks for room first, and answers with something ready-made when there is none or when
 * something unforeseen is thrown. Depends on nothing.
 */
@NullMarked
package dev.startuphelp.client.lastresort;

import org.jspecify.annotations.NullMarked;
