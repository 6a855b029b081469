package dev.startuphelp.server.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.startuphelp.server.file.FileBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate with its chain, and the key that belongs to it.
 *
 * @param chain the certificate first
 * @param fingerprint of both files' content
 */
record Credentials(List<X509Certificate> chain, PrivateKey key, String fingerprint) {

  private static final int MAX_SIZE = 256 * 1024;
  private static final Pattern PKCS_8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final Pattern OTHER_KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

  Credentials {
    chain = List.copyOf(chain);
  }

  /** Nothing of the key. */
  @Override
  public String toString() {
    return chain.get(0).getSubjectX500Principal() + " until " + notAfter();
  }

  Instant notAfter() {
    return chain.get(0).getNotAfter().toInstant();
  }

  /**
   * Reads both files.
   *
   * @throws CredentialsException if they cannot be used
   */
  static Credentials read(TlsFiles files) throws CredentialsException {
    byte[] certificate = bytes(files.certificate());
    byte[] key = bytes(files.key());
    List<X509Certificate> chain = chain(certificate, files.certificate());
    PrivateKey privateKey = key(key, chain.get(0), files.key());
    requirePair(chain.get(0), privateKey, files);
    return new Credentials(chain, privateKey, fingerprint(certificate, key));
  }

  /** What is in the files now, without a look at what it means. */
  static String fingerprint(TlsFiles files) throws CredentialsException {
    return fingerprint(bytes(files.certificate()), bytes(files.key()));
  }

  private static String fingerprint(byte[] certificate, byte[] key) {
    return FileBytes.of(certificate).sha256() + FileBytes.of(key).sha256();
  }

  private static byte[] bytes(Path file) throws CredentialsException {
    try (var input = Files.newInputStream(file)) {
      return input.readNBytes(MAX_SIZE);
    } catch (NoSuchFileException e) {
      throw new CredentialsException(file, "does not exist");
    } catch (IOException e) {
      throw new CredentialsException(file, "cannot be read; check its rights");
    }
  }

  private static List<X509Certificate> chain(byte[] pem, Path file) throws CredentialsException {
    try {
      List<X509Certificate> chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (!chain.isEmpty()) {
        return chain;
      }
    } catch (CertificateException e) {
      // Told below, together with a file without any.
    }
    throw new CredentialsException(file, "holds no certificate in PEM");
  }

  private static PrivateKey key(byte[] pem, X509Certificate certificate, Path file)
      throws CredentialsException {
    String text = new String(pem, US_ASCII);
    Matcher matcher = PKCS_8.matcher(text);
    if (!matcher.find()) {
      throw new CredentialsException(
          file,
          OTHER_KEY.matcher(text).find()
              ? "holds a key in another form. Convert it: openssl pkcs8 -topk8 -nocrypt -in KEY"
              : "holds no private key in PEM");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(matcher.group(1));
      return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
          .generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new CredentialsException(file, "does not hold the key of the certificate");
    }
  }

  private static void requirePair(X509Certificate certificate, PrivateKey key, TlsFiles files)
      throws CredentialsException {
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> key.getAlgorithm();
        };
    try {
      byte[] message = "does the key belong to the certificate".getBytes(US_ASCII);
      Signature signer = Signature.getInstance(algorithm);
      signer.initSign(key);
      signer.update(message);
      byte[] signature = signer.sign();
      signer.initVerify(certificate.getPublicKey());
      signer.update(message);
      if (signer.verify(signature)) {
        return;
      }
    } catch (GeneralSecurityException e) {
      // Told below: a key that cannot even sign does not belong to it either.
    }
    throw new CredentialsException(
        files.key(), "is not the key of the certificate in " + files.certificate().getFileName());
  }
}
