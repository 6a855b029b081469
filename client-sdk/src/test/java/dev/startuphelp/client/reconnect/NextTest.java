package dev.startuphelp.client.reconnect;

import static dev.startuphelp.client.reconnect.Failures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.reconnect.ReconnectState.Reason;
import dev.startuphelp.protocol.Severity;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextTest {

  private static final Duration BACK_OFF = Duration.ofSeconds(7);

  @ParameterizedTest
  @EnumSource(
      names = {
        "LOGIN_REJECTED",
        "PASSWORD_EXPIRED",
        "ACCOUNT_LOCKED",
        "DB_LOGIN_REJECTED",
        "ACCESS_DENIED",
        "TLS_UNTRUSTED",
        "TLS_EXPIRED",
        "TLS_HOSTNAME_MISMATCH",
        "TLS_CLIENT_CERT_REQUIRED",
        "PROXY_AUTH_REQUIRED",
        "VERSION_MISMATCH",
        "INVALID_ADDRESS",
        "INTERNAL_ERROR",
        "CANCELLED"
      })
  void stopsWhereTryingBlindlyWouldFailAgain(Situation situation) {
    assertThat(Next.after(Failures.of(situation), BACK_OFF, NOW, 0.5)).isEqualTo(new Next.Stop());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "NO_NETWORK",
        "HOST_NOT_FOUND",
        "CONNECTION_REFUSED",
        "CONNECT_TIMEOUT",
        "SERVER_UNAVAILABLE",
        "SERVICE_NOT_FOUND",
        "INFOBASE_NOT_FOUND",
        "SESSIONS_LOCKED",
        "NO_LICENCE",
        "DB_STARTING",
        "UNKNOWN"
      })
  void triesAgainWhatMayComeBack(Situation situation) {
    assertThat(Next.after(Failures.of(situation), BACK_OFF, NOW, 0.5))
        .isEqualTo(new Next.Pause(BACK_OFF, Reason.BACK_OFF));
  }

  @Test
  void waitsForTheAnnouncedEndAndALittleLongerThanOthers() {
    Diagnosis diagnosis = Failures.announced(Severity.MAINTENANCE, NOW.plusSeconds(300));

    assertThat(pause(diagnosis, 0)).isEqualTo(Duration.ofSeconds(300));
    assertThat(pause(diagnosis, 1)).isEqualTo(Duration.ofSeconds(330));
  }

  @Test
  void neverTriesBeforeTheServerAllowsAndNotAtOneMomentWithOthers() {
    Diagnosis busy = Failures.askingToWait(Duration.ofSeconds(120));

    assertThat(pause(busy, 0)).isEqualTo(Duration.ofSeconds(120));
    assertThat(pause(busy, 1)).isEqualTo(Duration.ofSeconds(150));
    assertThat(pause(Failures.askingToWait(Duration.ofSeconds(1)), 0)).isEqualTo(BACK_OFF);
    assertThat(pause(Failures.askingToWait(Duration.ofDays(30)), 0)).hasHours(1);
  }

  @Test
  void looksWhetherALongInterruptionIsOverEarlier() {
    Diagnosis diagnosis = Failures.announced(Severity.OUTAGE, NOW.plus(Duration.ofHours(6)));

    assertThat(pause(diagnosis, 0)).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void doesNotWaitForNoticesThatAnnounceNoInterruptionOrHaveEndedOrHaveNoEnd() {
    assertThat(pause(Failures.announced(Severity.INFO, NOW.plusSeconds(300)), 0))
        .isEqualTo(BACK_OFF);
    assertThat(pause(Failures.announced(Severity.OUTAGE, NOW), 0)).isEqualTo(BACK_OFF);
    assertThat(pause(Failures.announced(Severity.OUTAGE, null), 0)).isEqualTo(BACK_OFF);
  }

  @Test
  void isNotConfusedByAnEndAtTheEndOfTime() {
    assertThat(pause(Failures.announced(Severity.OUTAGE, Instant.MAX), 0))
        .isEqualTo(Duration.ofMinutes(10));
  }

  private static Duration pause(Diagnosis diagnosis, double chance) {
    Next next = Next.after(diagnosis, BACK_OFF, NOW, chance);
    return ((Next.Pause) next).time();
  }
}
