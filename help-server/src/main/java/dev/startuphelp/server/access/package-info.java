/**
 * Who may see and change the notice through the network. Requests come in; the person who makes
 * them goes out, or a refusal. The door is {@link dev.startuphelp.server.access.Access}. It knows
 * passwords and tokens only by their hashes, and nothing of notices.
 */
@NullMarked
package dev.startuphelp.server.access;

import org.jspecify.annotations.NullMarked;
