/**
 * Whether a document is what its administrator signed. The bytes of a document, the signatures that
 * came with it and the trusted keys come in, a {@link dev.startuphelp.protocol.signature.Verdict}
 * goes out. The door is {@link dev.startuphelp.protocol.signature.TrustedKeys}; the rules stand
 * here once, for the service that signs and the SDK that checks, and the golden documents below
 * {@code golden/signed} show each of them. Pure, but for the cryptography of the JDK.
 */
@NullMarked
package dev.startuphelp.protocol.signature;

import org.jspecify.annotations.NullMarked;
