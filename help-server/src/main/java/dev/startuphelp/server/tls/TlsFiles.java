package dev.startuphelp.server.tls;

import java.nio.file.Path;

/**
 * Where certificate and key are.
 *
 * @param certificate the certificate and those that vouch for it, in PEM
 * @param key the private key without a password, in PEM (PKCS #8)
 */
public record TlsFiles(Path certificate, Path key) {}
