package dev.startuphelp.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A token for scripts as it is kept: its SHA-256, written {@code sha256:} and 64 hexadecimal
 * digits. It need not be slow, because a token is 256 random bits and no word that can be guessed.
 *
 * @param text as it is written in the configuration
 */
public record TokenHash(String text) {

  private static final int TOKEN_LENGTH = 32;
  private static final String PREFIX = "sha256:";
  private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

  /** Refuses what is not written so. */
  public TokenHash {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("is not a hash of the command \"hash --token\"");
    }
  }

  /** A new token: 43 letters, digits, dashes and underscores. */
  public static String newToken(SecureRandom random) {
    byte[] token = new byte[TOKEN_LENGTH];
    random.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The hash of a token. */
  public static TokenHash of(String token) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
      return new TokenHash(PREFIX + HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
