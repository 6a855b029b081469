package dev.startuphelp.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordHashTest {

  private static final String SALT = "AAECAwQFBgcICQoLDA0ODw==";

  @Test
  void passwordMatchesItsHashHoweverItsLettersAreTyped() {
    PasswordHash hash = PasswordHash.parse(PasswordHash.of("Йод и ё", new SecureRandom()).text());

    assertThat(hash.matches("И\u0306од и е\u0308")).isTrue();
    assertThat(hash.matches("Йод и е")).isFalse();
  }

  /** Computed by another implementation: python3 -c "import hashlib; hashlib.pbkdf2_hmac(…)". */
  @Test
  void hashIsPbkdf2() {
    PasswordHash hash =
        PasswordHash.parse(
            "pbkdf2-sha256:600000:" + SALT + ":lqWQTC4IyNpCMF28xdfPGOrSY21J9ZUmtgbyZpYoFHM=");

    assertThat(hash.matches("correct horse")).isTrue();
  }

  @Test
  void nothingOfTheHashIsTold() {
    assertThat(QuickHash.of("secret")).hasToString("pbkdf2-sha256");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "",
        "pbkdf2-sha256:1000:AAECAwQFBgcICQoLDA0ODw==:AAECAwQFBgcICQoLDA0ODwAAECAwQFBgcICQoLDA0OD=",
        "pbkdf2-sha256:99999999:AAECAwQFBgcICQoLDA0ODw==:AAECAwQFBgcICQoLDA0ODwAAECAwQFBgcICQoLDA0OD=",
        "pbkdf2-sha256:600000:AAECAwQFBgcICQoLDA0ODw==:short"
      })
  void whatIsNoHashOrTooWeakIsRefused(String text) {
    assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
