package dev.startuphelp.protocol.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 public key (RFC 8032) in the form that openssl and browsers know: a
 * SubjectPublicKeyInfo (RFC 8410), as one line of base64. Immutable. To make one loads no
 * cryptography.
 */
public final class VerifyingKey {

  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int LENGTH = HEAD.length + 32;
  private static final int ID_BYTES = 4;

  private final byte[] encoded;

  private VerifyingKey(byte[] encoded) {
    this.encoded = encoded;
  }

  /**
   * The key that this line holds; what stands between BEGIN and END in its PEM file.
   *
   * @throws IllegalArgumentException when it is no Ed25519 key in that form
   */
  public static VerifyingKey of(String base64) {
    return of(decode(base64));
  }

  /**
   * The key in these bytes.
   *
   * @throws IllegalArgumentException when they are no Ed25519 key in that form
   */
  public static VerifyingKey of(byte[] encoded) {
    if (encoded.length != LENGTH || !Arrays.equals(encoded, 0, HEAD.length, HEAD, 0, HEAD.length)) {
      throw new IllegalArgumentException("no Ed25519 public key (SubjectPublicKeyInfo)");
    }
    return new VerifyingKey(encoded.clone());
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) { // Its message would say where, but not what is meant.
      return new byte[0];
    }
  }

  /** Its name in signatures: {@code k} and the first eight digits of its SHA-256. */
  public String id() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
      return "k" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The line of base64 by which applications and pages trust it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(encoded);
  }

  /**
   * Whether that is its signature of these bytes.
   *
   * @throws GeneralSecurityException when this Java has no Ed25519
   */
  boolean verifies(byte[] signature, byte[] bytes) throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("Ed25519");
    PublicKey key =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    try {
      verifier.initVerify(key);
      verifier.update(bytes);
      return verifier.verify(signature);
    } catch (SignatureException | InvalidKeyException e) {
      return false; // Of another length, or a key that is no point of the curve.
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifyingKey that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return base64();
  }
}
