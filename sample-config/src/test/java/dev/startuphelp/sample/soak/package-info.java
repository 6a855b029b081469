/**
 * The soak: the packaged service and many clients through an hour's worth of edits, restarts and
 * cut networks. {@link dev.startuphelp.sample.soak.Soak} is the program: it changes the notice
 * file, the service and the network, and notes when. {@link dev.startuphelp.sample.soak.Clients} is
 * the other one: it holds the clients and tells what each of them shows. {@link
 * dev.startuphelp.sample.soak.Judge} holds one against the other, pure, when all is over.
 */
@NullMarked
package dev.startuphelp.sample.soak;

import org.jspecify.annotations.NullMarked;
