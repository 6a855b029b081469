/**
 * What all answers of the service have in common: problems as JSON in one shape, headers that every
 * answer carries, an access log. Each room with a service of its own uses it; it knows none of
 * them.
 */
@NullMarked
package dev.startuphelp.server.http;

import org.jspecify.annotations.NullMarked;
