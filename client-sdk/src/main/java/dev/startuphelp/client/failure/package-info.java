/**
 * From what an application caught to the situation it is in. A failure (or an HTTP reply) and the
 * {@link dev.startuphelp.client.failure.Route} that was tried come in as {@link
 * dev.startuphelp.client.failure.Evidence}; the door {@link
 * dev.startuphelp.client.failure.FailureClassifier} turns it into a {@link
 * dev.startuphelp.client.failure.Classification}. Evidence also writes the technical line and the
 * details, already redacted. Everything is pure: no network, clock, file or screen, and no class of
 * OkHttp, JDBC or JNDI is loaded, because exceptions are told apart by the names of their classes.
 * What single libraries and products throw stands in the files of {@code stack/}, resources of this
 * room; one is read when a failure names its stack, by {@code StackRules}.
 */
@NullMarked
package dev.startuphelp.client.failure;

import org.jspecify.annotations.NullMarked;
