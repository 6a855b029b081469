package dev.startuphelp.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A TZ that Java would take for UTC without a word. */
final class SystemZoneTest {

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Base", "Europe/Moskow", "moscow", "MSK"})
  void knowsWhatNobodyUnderstands(String variable) {
    assertThat(SystemZone.of(variable, ZoneOffset.UTC).unknown()).contains(variable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Europe/Moscow",
        ":Europe/Moscow",
        "UTC",
        "EST",
        "MSK-3",
        "EST5EDT",
        "CET-1CEST,M3.5.0,M10.5.0/3",
        "<+03>-3",
        "/usr/share/zoneinfo/Europe/Moscow"
      })
  void leavesAloneWhatTheSystemUnderstands(String variable) {
    assertThat(SystemZone.of(variable, ZoneOffset.UTC).unknown()).isEmpty();
  }

  @Test
  void suggestsWhatDiffersInWritingOnly() {
    assertThat(SystemZone.alike("europe/moscow")).contains("Europe/Moscow");
    assertThat(SystemZone.alike("moscow")).contains("Europe/Moscow");
    assertThat(SystemZone.alike("New York")).contains("America/New_York");
    assertThat(SystemZone.alike("Mars/Base")).isEmpty();
  }
}
