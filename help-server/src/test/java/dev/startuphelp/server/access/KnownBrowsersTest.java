package dev.startuphelp.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.server.HandMovedClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class KnownBrowsersTest {

  private static final AccessSettings.User ANNA =
      new AccessSettings.User("anna", Role.EDITOR, QuickHash.of("correct horse"));

  private final HandMovedClock clock = new HandMovedClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final KnownBrowsers browsers = new KnownBrowsers(clock, new SecureRandom());

  @Test
  void browserIsKnownAlsoAfterARestart() {
    String text = browsers.begin(ANNA);

    assertThat(new KnownBrowsers(clock, new SecureRandom()).find(text, ANNA)).isPresent();
  }

  @Test
  void eachSignInMakesAnother() {
    assertThat(browsers.find(browsers.begin(ANNA), ANNA))
        .isNotEqualTo(browsers.find(browsers.begin(ANNA), ANNA));
  }

  @Test
  void browserOfOnePersonIsNobodyElsesAndEndsWithThePassword() {
    String text = browsers.begin(ANNA);

    assertThat(browsers.find(text, new AccessSettings.User("boris", Role.EDITOR, ANNA.password())))
        .isEmpty();
    assertThat(
            browsers.find(
                text, new AccessSettings.User("anna", Role.EDITOR, QuickHash.of("correct horse"))))
        .isEmpty();
  }

  @Test
  void browserIsForgottenInTime() {
    String text = browsers.begin(ANNA);

    clock.forward(KnownBrowsers.LIFE.minus(Duration.ofSeconds(1)));
    assertThat(browsers.find(text, ANNA)).isPresent();
    clock.forward(Duration.ofSeconds(1));
    assertThat(browsers.find(text, ANNA)).isEmpty();
  }

  @Test
  void nothingCanBeMadeUp() {
    String text = browsers.begin(ANNA);
    String later = text.replaceFirst("^[0-9]+", "99999999999");
    String other = text.replaceFirst("\\.[^.]{43}\\.", "." + "A".repeat(43) + ".");

    for (String wrong :
        new String[] {
          "",
          "..",
          "x",
          later,
          other,
          text + "x",
          text.substring(1),
          text + "." + text,
          "9".repeat(400) + text,
          text.substring(0, text.length() - 1)
        }) {
      assertThat(browsers.find(wrong, ANNA)).as(wrong).isEmpty();
    }
  }
}
