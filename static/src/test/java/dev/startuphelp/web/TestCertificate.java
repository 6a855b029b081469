package dev.startuphelp.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate for localhost, made for this run; the browser is told to trust its key. */
final class TestCertificate {

  private static final HeldCertificate CERTIFICATE =
      new HeldCertificate.Builder()
          .addSubjectAlternativeName("localhost")
          .addSubjectAlternativeName("127.0.0.1")
          .build();

  /** The key's pin, as Chromium's {@code --ignore-certificate-errors-spki-list} wants it. */
  static final String PIN = pin();

  private TestCertificate() {}

  /** For a server that has this certificate. */
  static SSLContext sslContext() {
    return new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build().sslContext();
  }

  private static String pin() {
    try {
      byte[] key = CERTIFICATE.certificate().getPublicKey().getEncoded();
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has SHA-256.
    }
  }
}
