package dev.startuphelp.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Browsers with which a person has signed in before. Each keeps a text that says so: it lets nobody
 * in, but its owner does not pay for what others guess. Nothing is kept here: the text is signed
 * with a key that is made of the hash of the person's password, so it outlives a restart and ends
 * with the password. Safe for any thread.
 *
 * <p>The text is {@code EXPIRY.ID.SIGNATURE}: seconds since 1970, a random name, and an HMAC with
 * SHA-256 of both and the person's name, the last two in Base64 for URLs.
 */
final class KnownBrowsers {

  /** So long after its last sign-in a browser is known. */
  static final Duration LIFE = Duration.ofDays(90);

  private static final Pattern FORM =
      Pattern.compile("(([0-9]{1,12})\\.([A-Za-z0-9_-]{43}))\\.([A-Za-z0-9_-]{43})");

  private final Clock clock;
  private final SecureRandom random;

  KnownBrowsers(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** A text for a browser with which that person has just signed in. */
  String begin(AccessSettings.User user) {
    Instant end = clock.instant().plus(LIFE);
    String signed = end.getEpochSecond() + "." + TokenHash.newToken(random);
    return signed + "." + signature(signed, user);
  }

  /** The random name of the browser, if that person has signed in with it. */
  Optional<String> find(String text, AccessSettings.User user) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
    byte[] expected = signature(parts.group(1), user).getBytes(UTF_8);
    boolean isValid =
        MessageDigest.isEqual(expected, parts.group(4).getBytes(UTF_8))
            && clock.instant().isBefore(end);
    return isValid ? Optional.of(parts.group(3)) : Optional.empty();
  }

  private static String signature(String signed, AccessSettings.User user) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(user.password().text().getBytes(UTF_8), "HmacSHA256"));
      byte[] code =
          mac.doFinal(("known browser of " + user.name() + ": " + signed).getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }
}
