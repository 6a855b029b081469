/**
 * Where a piece of help comes from and how old it is: {@link
 * dev.startuphelp.client.provenance.Provenance}. Written by the lookup, read by whoever shows a
 * diagnosis; a value that depends on nothing.
 */
@NullMarked
package dev.startuphelp.client.provenance;

import org.jspecify.annotations.NullMarked;
