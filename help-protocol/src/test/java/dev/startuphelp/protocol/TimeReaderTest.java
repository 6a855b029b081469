package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What an administrator is told about wall times that the change of the clocks makes doubtful. */
class TimeReaderTest {

  private final Findings findings = new Findings(null);
  private final TimeReader reader = new TimeReader(findings, ZoneId.of("Europe/Berlin"));

  @Test
  void namesTheInstantsThatASkippedTimeCouldMean() {
    assertThat(reader.read("2026-03-29T02:30", "/validUntil").isBad()).isTrue();

    assertThat(onlyDescription())
        .contains("Europe/Berlin", "2026-03-29T02:30+01:00", "2026-03-29T02:30+02:00");
  }

  @Test
  void namesTheInstantsThatARepeatedTimeCouldMean() {
    assertThat(reader.read("2026-10-25T02:30", "/validUntil").isBad()).isTrue();

    assertThat(onlyDescription())
        .contains("Europe/Berlin", "2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00");
  }

  @Test
  void takesATimeWithAnOffsetAsItIsWhateverTheZone() {
    assertThat(reader.read("2026-03-29T02:30:00+05:00", "/validUntil").orNull())
        .isEqualTo("2026-03-28T21:30:00Z");
    assertThat(findings.all()).isEmpty();
  }

  private String onlyDescription() {
    assertThat(findings.all()).hasSize(1);
    return findings.all().get(0).describe(Locale.ENGLISH);
  }
}
