/**
 * The certificate with which the service speaks https. PEM files come in; what the web server needs
 * goes out, again whenever the files have been renewed. The door is {@link
 * dev.startuphelp.server.tls.TlsRenewal}. Last good beats new bad.
 */
@NullMarked
package dev.startuphelp.server.tls;

import org.jspecify.annotations.NullMarked;
