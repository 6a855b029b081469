package dev.startuphelp.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SecurityPageIT {

  @Test
  void theThreatModelNamesOnlyTestsThatThereAre() throws IOException {
    String page = NamedTests.page("security.md");

    assertThat(NamedTests.in(page)).hasSizeGreaterThan(20).allSatisfy(NamedTests::assertExists);
  }
}
