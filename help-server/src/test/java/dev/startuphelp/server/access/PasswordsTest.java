package dev.startuphelp.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.HandMovedClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hundreds guess, for hours, and the person who is guessed at gets in. */
final class PasswordsTest {

  private static final String RIGHT = "correct horse";
  private static final int ATTACKERS = 750;

  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final List<AccessSettings.User> users =
      List.of(
          new AccessSettings.User("anna", Role.EDITOR, QuickHash.of(RIGHT)),
          new AccessSettings.User("boris", Role.VIEWER, QuickHash.of("battery staple")));
  private final Passwords passwords =
      new Passwords(
          users,
          new Sessions(clock, new SecureRandom(), Duration.ofMinutes(30), Duration.ofHours(12)),
          clock,
          new SecureRandom(),
          Duration.ZERO);

  private SignIn signIn(String password, String address) {
    return signIn(password, address, "");
  }

  private SignIn signIn(String password, String address, String browser) {
    return passwords.signIn("anna", password, address, Optional.of(browser));
  }

  private static String attacker(int i) {
    return "198.51." + i / 250 + "." + i % 250;
  }

  /** Guesses for so long, sixty times a second; how many guesses were looked at. */
  private int guess(Duration time) {
    int looked = 0;
    for (int i = 0; i < time.toSeconds() * 60; i++) {
      if (i % 60 == 0) {
        clock.forward(Duration.ofSeconds(1));
      }
      if (signIn("guess", attacker(i % ATTACKERS)) instanceof SignIn.Wrong) {
        looked++;
      }
    }
    return looked;
  }

  @Test
  void ownerGetsInFromANewAddressWhileHundredsGuess() {
    guess(Duration.ofMinutes(10));

    assertThat(signIn(RIGHT, "203.0.113.9")).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void ownerGetsInAfterSomeSlipsWhileHundredsGuess() {
    guess(Duration.ofMinutes(10));
    for (int i = 0; i < 4; i++) {
      assertThat(signIn("correct hrose", "203.0.113.9")).isInstanceOf(SignIn.Wrong.class);
    }

    assertThat(signIn(RIGHT, "203.0.113.9")).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void ownerGetsInFromAnAddressThatGuessesToo() {
    SignIn.Done before = (SignIn.Done) signIn(RIGHT, attacker(7));
    guess(Duration.ofMinutes(10));

    assertThat(signIn(RIGHT, attacker(7), before.browser())).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void guessingStaysSlowFromHowEverManyAddresses() {
    guess(Duration.ofMinutes(30));

    assertThat(guess(Duration.ofHours(1))).isBetween(100, 900);
  }

  @Test
  void browserOfAPersonIsSlowedLikeAnAddressOnceItGuesses() {
    SignIn.Done before = (SignIn.Done) signIn(RIGHT, "203.0.113.9");
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("guess", "203.0.113." + i, before.browser()))
          .isInstanceOf(SignIn.Wrong.class);
    }

    assertThat(signIn("guess", "203.0.113.77", before.browser()))
        .isInstanceOf(SignIn.TooSoon.class);
  }

  @Test
  void passwordOfOnesOwnBuysNoGuessesAboutAnother() {
    int looked = 0;
    for (int i = 0; i < 100; i++) {
      if (signIn("guess", "203.0.113.9") instanceof SignIn.Wrong) {
        looked++;
      }
      passwords.signIn("boris", "battery staple", "203.0.113.9", Optional.empty());
    }

    assertThat(looked).isLessThan(8);
  }

  @Test
  void nameThatNobodyHasIsSlowedTheSame() {
    for (int i = 0; i < 5; i++) {
      passwords.signIn("nobody", "guess", "203.0.113.9", Optional.empty());
    }

    assertThat(passwords.signIn("nobody", "guess", "203.0.113.9", Optional.empty()))
        .isInstanceOf(SignIn.TooSoon.class);
  }
}
