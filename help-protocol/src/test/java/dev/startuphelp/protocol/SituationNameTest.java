package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.protocol.SituationName.Known;
import dev.startuphelp.protocol.SituationName.Own;
import dev.startuphelp.protocol.SituationName.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationNameTest {

  @ParameterizedTest
  @MethodSource("dev.startuphelp.protocol.SituationName#known")
  void knowsEachOfTheNamesThatTheDiagnosisGives(String name) {
    assertThat(SituationName.of(name)).isEqualTo(new Known(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"accounting.TRIAL_ENDED", "a.b", "com.example.app.No-Seat", "1c.LOCKED"})
  void aNameWithADotIsAnApplicationsOwn(String name) {
    assertThat(SituationName.of(name)).isEqualTo(new Own(name));
  }

  @ParameterizedTest
  @CsvSource({
    "CONNECTION_REFUSE, CONNECTION_REFUSED",
    "connection_refused, CONNECTION_REFUSED",
    "Connection refused, CONNECTION_REFUSED",
    "connection-refused, CONNECTION_REFUSED",
    "CONNECTON_REFUSED, CONNECTION_REFUSED",
    "CONNECTION_REFSUED, CONNECTION_REFUSED",
    "CONNECTION_TIMEOUT, CONNECT_TIMEOUT",
    "LOGIN_REFUSED, LOGIN_REJECTED",
    "HOST_NOTFOUND, HOST_NOT_FOUND",
    "refused, CONNECTION_REFUSED",
    "timeout, CONNECT_TIMEOUT",
    "NO_LICENSE, NO_LICENCE",
    "captive, CAPTIVE_PORTAL",
  })
  void namesTheNearestOfASlip(String written, String nearest) {
    assertThat(SituationName.of(written)).isEqualTo(new Unknown(written, nearest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NOPE", "", "X", "TRIAL_ENDED", ".", "a.", ".a", "a b.c", "два.слова"})
  void suggestsNothingWhereNothingIsNear(String written) {
    assertThat(SituationName.of(written)).isEqualTo(new Unknown(written, null));
  }

  @Test
  void comparesNothingThatIsTooLongForAName() {
    String endless = "A".repeat(1_000_000);

    assertThat(SituationName.of(endless)).isEqualTo(new Unknown(endless, null));
    assertThat(SituationName.of("a." + endless)).isInstanceOf(Unknown.class);
  }
}
