/**
 * The failure contract as data: how a help service may misbehave, and what a client has to show
 * then. {@link dev.startuphelp.protocol.conformance.Rows} lists the rows, a {@link
 * dev.startuphelp.protocol.conformance.ScriptedServer} plays the service, and the door, {@link
 * dev.startuphelp.protocol.conformance.Judge}, walks a {@link
 * dev.startuphelp.protocol.conformance.Client} through them. The SDK and the web client pass them
 * in their own tests; {@link dev.startuphelp.protocol.conformance.Runner} is for everybody else's.
 */
@NullMarked
package dev.startuphelp.protocol.conformance;

import org.jspecify.annotations.NullMarked;
