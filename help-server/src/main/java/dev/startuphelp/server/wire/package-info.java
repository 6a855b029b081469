/**
 * The wire: what happens to a connection before and around the routing of its requests. Connections
 * that Helidon has accepted come in. Plain requests for the help document are answered here, by few
 * threads that wait for many connections; everything else goes on to Helidon's own HTTP/1.1 with
 * the bytes that were read already. Connections that take too long, or are too many, are ended. The
 * door is {@link dev.startuphelp.server.wire.Wire}.
 */
@NullMarked
package dev.startuphelp.server.wire;

import org.jspecify.annotations.NullMarked;
