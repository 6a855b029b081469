package dev.startuphelp.server.signing;

import dev.startuphelp.protocol.signature.VerifyingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** An Ed25519 private key and the public key that belongs to it. Shows nothing of itself. */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey secret;
  private final VerifyingKey verifying;

  private SigningKey(PrivateKey secret, VerifyingKey verifying) {
    this.secret = secret;
    this.verifying = verifying;
  }

  /** A new key. */
  public static SigningKey generate(SecureRandom random) {
    try {
      return of(pair(random));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has " + ALGORITHM, e);
    }
  }

  /**
   * The key in PKCS#8.
   *
   * @throws GeneralSecurityException if it is no Ed25519 key
   */
  static SigningKey of(byte[] pkcs8) throws GeneralSecurityException {
    PrivateKey secret =
        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
    return of(pair(new Seed(seed)));
  }

  private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, random);
    return generator.generateKeyPair();
  }

  private static SigningKey of(KeyPair pair) {
    return new SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic().getEncoded()));
  }

  /** By which others check what it signs. */
  public VerifyingKey verifyingKey() {
    return verifying;
  }

  /** Its signature of these bytes; the same each time. */
  public byte[] sign(byte[] bytes) {
    try {
      Signature signer = Signature.getInstance(ALGORITHM);
      signer.initSign(secret);
      signer.update(bytes);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read can sign", e);
    }
  }

  byte[] toPkcs8() {
    return secret.getEncoded();
  }

  @Override
  public String toString() {
    return verifying.id();
  }

  /**
   * Gives out the seed of a known private key: Java has no other way from it to its public key. A
   * set is read back and checked before it is written, so a Java that took its seed otherwise would
   * be noticed.
   */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
