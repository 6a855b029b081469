/**
 * What can be reached, hop by hop, after a failure: the network, the name, the port, encryption. A
 * {@link dev.startuphelp.client.failure.Route} and the first classification come in; the door
 * {@link dev.startuphelp.client.probe.Probes} gives a {@link
 * dev.startuphelp.client.probe.ProbeReport}, which corrects the classification and tells an
 * administrator in one line how far the way is open. The only part of the diagnosis that touches
 * the network; never used on an application's thread.
 */
@NullMarked
package dev.startuphelp.client.probe;

import org.jspecify.annotations.NullMarked;
