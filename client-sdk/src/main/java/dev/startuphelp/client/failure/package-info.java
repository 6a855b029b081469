/**
 * From what an application caught to the situation it is in. A failure and the facts of the attempt
 * come in, a {@link dev.startuphelp.client.failure.Situation} goes out; pure, without network,
 * clock or screen.
 */
@NullMarked
package dev.startuphelp.client.failure;

import org.jspecify.annotations.NullMarked;
