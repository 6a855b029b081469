package dev.startuphelp.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decisions of the modules that have no page: pauses, clocks, words. */
@ExtendWith(ChromiumExtension.class)
class ModulesTest {

  private static ModulesPage page;

  @BeforeAll
  static void open(ModulesPage opened) {
    page = opened;
  }

  @Test
  void everyWordIsThereInBothLanguages() {
    String keys =
        """
        async () => {
          const { wordsFor } = await import('/words.js');
          const keys = (words) => Object.entries(words).flatMap(([key, value]) =>
            typeof value === 'object' && !Array.isArray(value)
              ? keys(value).map((each) => key + '.' + each)
              : [key]);
          return JSON.stringify(['en', 'ru'].map((tag) => keys(wordsFor([tag])).sort()));
        }
        """;

    String both = (String) page.evaluate(keys);

    String[] languages = both.substring(2, both.length() - 2).split("\\],\\[");
    assertThat(languages[1]).isEqualTo(languages[0]).contains("offline.gateway.title");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 3000",
    "0, 1, 0, 6000",
    "3, 1, 0, 48000",
    "50, 1, 0, 120000",
    "0, 1, 600000, 600000"
  })
  void pausesOfTheCountdownGrowAndStayBounded(int attempts, int chance, int asked, int pause) {
    Object computed =
        page.evaluate(
            "async () => (await import('/retry.js')).pauseBefore(%d, %d, %d)"
                .formatted(attempts, chance, asked));

    assertThat(computed).isEqualTo(pause);
  }

  @ParameterizedTest
  @CsvSource({
    "span, 21599000, 6 hours", // Somebody's six hours are always some milliseconds less.
    "span, -21599000, 6 hours",
    "span, 19800001, 6 hours",
    "span, 8999000, 2 hours",
    "span, 7199999, 2 hours", // Not "120 minutes".
    "span, 5400000, 90 minutes",
    "span, 119600, 2 minutes", // Not "120 seconds".
    "span, 300400, 5 minutes",
    "span, 172799999, 2 days",
    "ago, 0, this minute",
    "ago, 29000, this minute",
    "ago, 31000, 1 minute ago",
    "ago, 119900, 2 minutes ago",
    "ago, 10799999, 3 hours ago",
    "ahead, 600000, in 10 minutes",
    "ahead, 599000, in 10 minutes",
    "ahead, 3000, in 3 seconds",
    "ahead, 0, now"
  })
  void lengthsOfTimeAreRounded(String kind, int length, String words) {
    Object written =
        page.evaluate(
            "async () => (await import('/words.js')).wordsFor(['en']).%s(%d)"
                .formatted(kind, length));

    assertThat(written).isEqualTo(words);
  }

  /**
   * Asked eight seconds ago; the answer before came at that time, and at half a second of the
   * server's.
   */
  @ParameterizedTest
  @CsvSource({
    "100000, 900000, 108000", // Neither clock fits: all the way counts.
    "100000, 105000, 105000", // This computer's clock fits.
    "100000, 109900, 109900", // So it does, as a Date may be two seconds old.
    "1000, 900000, 8500", // What was known before fits.
    "1000, 2000, 8500", // Both fit: the later one.
  })
  void theWayOfAnAnswerCounts(int made, int wall, int arrived) {
    Object computed =
        page.evaluate(
            """
            async () => (await import('/clock.js')).timeOfArrival(
              %1$d, { wall: %2$d - 8000, ticks: 0 }, { wall: %2$d, ticks: 8000 }, { serverTime: 500, wall: 0, ticks: 0 })
            """
                .formatted(made, wall));

    assertThat(computed).isEqualTo(arrived);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{kind: 'document', lifetime: 30000}                  |  0 | 1 |  30000",
        "{kind: 'document', lifetime: 30000}                  |  0 | 0 |  24000",
        "{kind: 'failed', isSlow: false, retryAfter: 0}       |  1 | 1 |   5000",
        "{kind: 'failed', isSlow: false, retryAfter: 0}       |  1 | 0 |   1000",
        "{kind: 'failed', isSlow: false, retryAfter: 0}       | 40 | 1 | 900000",
        "{kind: 'failed', isSlow: false, retryAfter: 120000}  |  1 | 1 | 120000",
        "{kind: 'failed', isSlow: true, retryAfter: 0}        |  1 | 0 | 300000"
      },
      quoteCharacter = '"')
  void theHelpServiceIsAskedAgainAfterALifetimeOrAGrowingPause(
      String answer, int failures, int chance, int pause) {
    Object computed =
        page.evaluate(
            "async () => (await import('/live.js')).pauseAfter(%s, %d, %d)"
                .formatted(answer, failures, chance));

    assertThat(computed).isEqualTo(pause);
  }
}
