package dev.startuphelp.server.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-256 over a random salt, slow on purpose. It is
 * written {@code pbkdf2-sha256:ITERATIONS:SALT:HASH}, the last two in Base64.
 */
public final class PasswordHash {

  /** So many iterations OWASP asks for (Password Storage Cheat Sheet, 2023). */
  static final int ITERATIONS = 600_000;

  /** The longest password that is looked at. */
  static final int LONGEST_PASSWORD = 1_000;

  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT_LENGTH = 16;
  private static final int HASH_LENGTH = 32;
  private static final Pattern FORM =
      Pattern.compile("pbkdf2-sha256:([0-9]{1,8}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{43}=)");

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /** The hash of a password under a new salt. Takes a good part of a second. */
  public static PasswordHash of(String password, SecureRandom random) {
    return of(password, random, ITERATIONS);
  }

  static PasswordHash of(String password, SecureRandom random, int iterations) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    return new PasswordHash(iterations, salt, derive(password, salt, iterations));
  }

  /** A hash that no password has; comparing with it takes as long as with this one. */
  PasswordHash ofNobody(SecureRandom random) {
    byte[] nobodysSalt = new byte[SALT_LENGTH];
    byte[] nobodysHash = new byte[HASH_LENGTH];
    random.nextBytes(nobodysSalt);
    random.nextBytes(nobodysHash);
    return new PasswordHash(iterations, nobodysSalt, nobodysHash);
  }

  /**
   * The hash that is written so.
   *
   * @throws IllegalArgumentException if it is not written so, or was made with fewer iterations
   *     than are safe
   */
  public static PasswordHash parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("is not a hash of the command \"hash\"");
    }
    int iterations = Integer.parseInt(parts.group(1));
    if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException(
          "was made with %d iterations, not with %d to %d"
              .formatted(iterations, ITERATIONS, MOST_ITERATIONS));
    }
    Base64.Decoder base64 = Base64.getDecoder();
    return new PasswordHash(
        iterations, base64.decode(parts.group(2)), base64.decode(parts.group(3)));
  }

  /** Whether this is the hash of that password. Takes as long when it is not. */
  boolean matches(String password) {
    return MessageDigest.isEqual(hash, derive(password, salt, iterations));
  }

  // The same letter can be typed as one or as two code points: "й" on different systems.
  private static byte[] derive(String password, byte[] salt, int iterations) {
    char[] normal = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
    PBEKeySpec specification = new PBEKeySpec(normal, salt, iterations, HASH_LENGTH * 8);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(specification)
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      specification.clearPassword();
    }
  }

  /** As it is written in the configuration. */
  public String text() {
    Base64.Encoder base64 = Base64.getEncoder();
    return "pbkdf2-sha256:%d:%s:%s"
        .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  /** Nothing of the hash. */
  @Override
  public String toString() {
    return "pbkdf2-sha256";
  }
}
