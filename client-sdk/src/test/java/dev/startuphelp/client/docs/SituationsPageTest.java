package dev.startuphelp.client.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.wording.Wording;
import dev.startuphelp.protocol.SituationName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SituationsPageTest {

  @Test
  void theProtocolKnowsEverySituationByItsName() {
    assertThat(Stream.of(Situation.values()).map(Situation::name))
        .containsExactlyElementsOf(SituationName.known());
  }

  @Test
  void thePageListsEverySituationWithItsTitle() throws IOException {
    String page = Files.readString(Path.of("../docs/situations.md"));
    Wording english = Wording.of(Locale.ENGLISH);

    for (Situation situation : Situation.values()) {
      Classification plain = new Classification(situation, Map.of(), "none");
      String title =
          english.words(plain, () -> ZonedDateTime.parse("2026-11-22T10:00:00Z")).title();
      assertThat(page).contains("| `" + situation + "` | " + title + " |");
    }
  }
}
