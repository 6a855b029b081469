package dev.startuphelp.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTest {

  @ParameterizedTest
  @CsvSource({
    "https://me:SECRET@a.example:8443/x?token=SECRET#SECRET, https://a.example:8443/x",
    "https://a.example/x;jsessionid=SECRET, https://a.example/x",
    "jdbc:postgresql://me:SECRET@db.example/base?password=SECRET,"
        + " jdbc:postgresql://db.example/base",
    "jdbc:oracle:thin:me/SECRET@db.example:1521:base, jdbc:oracle:thin:db.example:1521:base",
    "jdbc:oracle:thin:@//db.example:1521/base, jdbc:oracle:thin://db.example:1521/base",
    "jdbc:oracle:thin:me/SECRET@//db.example:1521/base, jdbc:oracle:thin://db.example:1521/base",
    "https://a.example/@b, https://a.example/@b",
    "https://a.example/x//me:SECRET@b, https://a.example/x//b",
    "http://[::1]:8080/, http://[::1]:8080/"
  })
  void keepsNoSecretOfTheTarget(URI target, URI kept) {
    assertThat(Attempt.to(target).target()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:?user=SECRET", "urn:?SECRET", "https://me:SECRET@", "tel:?SECRET"})
  void keepsNothingOfWhatIsAnAddressOnlyWithItsSecrets(URI target) {
    assertThat(String.valueOf(Attempt.to(target).target())).doesNotContain("SECRET");
  }
}
