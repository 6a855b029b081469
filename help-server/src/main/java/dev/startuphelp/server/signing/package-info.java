/**
 * Documents that were signed elsewhere. The set of documents and signatures that lies beside the
 * notice file comes in; what of it belongs to what is served now goes out, with what is missing.
 * The door for the service is {@link dev.startuphelp.server.signing.SignedDocuments}; {@link
 * dev.startuphelp.server.signing.SigningKey} and {@link dev.startuphelp.server.signing.SignedSet}
 * are for the commands that make keys and sign. The service itself has no private key.
 */
@NullMarked
package dev.startuphelp.server.signing;

import org.jspecify.annotations.NullMarked;
