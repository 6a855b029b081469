package dev.startuphelp.server.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.LocalizedText;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.Severity;
import dev.startuphelp.protocol.StandingHelp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LifetimeTest {

  private static final Duration MAX_AGE = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static HelpDocument document(@Nullable Instant from, @Nullable Instant until) {
    Notice notice =
        new Notice(
            null,
            LocalizedText.of("x"),
            null,
            from,
            until,
            null,
            Severity.INFO,
            null,
            List.of(),
            List.of());
    return new HelpDocument(List.of(notice), StandingHelp.NONE, Map.of(), null, null, null);
  }

  private static Lifetime lifetime(HelpDocument document, Instant now) {
    return Lifetime.negotiated(MAX_AGE, document, now);
  }

  @Test
  void isWholeWithoutAnEnd() {
    assertThat(lifetime(document(null, null), NOW)).isEqualTo(new Lifetime(30, 86_400));
  }

  @Test
  void freshAndStaleTogetherEndWithTheNotice() {
    assertThat(lifetime(document(null, NOW.plusSeconds(100)), NOW)).isEqualTo(new Lifetime(30, 69));
    assertThat(lifetime(document(null, NOW.plusSeconds(20)), NOW)).isEqualTo(new Lifetime(19, 0));
  }

  @Test
  void beginningEndsOnlyFreshness() {
    assertThat(lifetime(document(NOW.plusSeconds(20), null), NOW))
        .isEqualTo(new Lifetime(19, 86_400));
  }

  /** The worst case: calculated at the very end of a second, kept by a cache of the next one. */
  @Test
  void cacheThatCountsWholeSecondsFromTheArrivalLetsGoInTime() {
    Instant end = NOW.plusSeconds(5);
    Instant calculated = NOW.plusNanos(999_999_999);
    Instant arrived = calculated.plusMillis(900);

    Lifetime lifetime = lifetime(document(null, end), calculated);

    long lastSecond = arrived.getEpochSecond() + lifetime.maxAge() + lifetime.staleIfError();
    assertThat(Instant.ofEpochSecond(lastSecond + 1)).isBeforeOrEqualTo(end);
  }

  @Test
  void isRoundedDown() {
    Instant soon = NOW.plusSeconds(20);

    assertThat(lifetime(document(null, soon), NOW.plusMillis(1))).isEqualTo(new Lifetime(18, 0));
    assertThat(lifetime(document(null, soon.plusMillis(999)), NOW)).isEqualTo(new Lifetime(19, 0));
  }

  @Test
  void isZeroInTheSecondInWhichTheNoticeEnds() {
    Instant end = NOW.plusMillis(500);

    assertThat(lifetime(document(null, end), NOW.plusMillis(300))).isEqualTo(new Lifetime(0, 0));
  }

  @Test
  void endedNoticeLimitsNothing() {
    assertThat(lifetime(document(null, NOW), NOW)).isEqualTo(new Lifetime(30, 86_400));
  }

  @Test
  void canonicalIsNeverCut() {
    assertThat(Lifetime.canonical(MAX_AGE).cacheControl())
        .isEqualTo("public, max-age=30, stale-while-revalidate=0, stale-if-error=86400");
  }
}
