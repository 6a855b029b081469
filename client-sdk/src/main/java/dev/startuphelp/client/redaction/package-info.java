/**
 * Secrets never travel: any text goes in through {@link
 * dev.startuphelp.client.redaction.Redaction}, the same text without passwords, tokens and access
 * codes comes out. Pure, depends on nothing, safe for any thread.
 */
@NullMarked
package dev.startuphelp.client.redaction;

import org.jspecify.annotations.NullMarked;
