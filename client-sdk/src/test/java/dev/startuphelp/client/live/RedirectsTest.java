package dev.startuphelp.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectsTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.example/help, /other, http://a.example/other",
    "http://a.example/help, https://a.example/help, https://a.example/help",
    "http://a.example/help, https://A.EXAMPLE:8443/x, https://A.EXAMPLE:8443/x",
    "https://a.example/help, //a.example/x, https://a.example/x"
  })
  void followsOnTheSameHost(URI from, String location, URI to) {
    assertThat(Redirects.follow(from, location)).contains(to);
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/help, http://a.example/help",
    "http://a.example/help, http://portal.example/login",
    "http://a.example/help, http://user:secret@a.example/",
    "http://a.example/help, file:///etc/passwd",
    "http://a.example/help, 'http://a b/'",
    "http://a.example/help, ",
  })
  void followsNowhereElse(URI from, String location) {
    assertThat(Redirects.follow(from, location)).isEmpty();
  }
}
