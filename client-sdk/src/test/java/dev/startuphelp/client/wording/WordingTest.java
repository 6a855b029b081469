package dev.startuphelp.client.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Situation;
import dev.startuphelp.client.probe.Hop;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 22, 12, 0, 0, 0, ZoneId.of("Europe/Moscow"));
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Pattern CLASS_NAME = Pattern.compile("[a-z](Exception|Error)\\b|java\\.");

  private static final Map<String, String> ALL_FACTS =
      Map.ofEntries(
          Map.entry("host", "srv.example.com"),
          Map.entry("port", "8443"),
          Map.entry("address", "192.0.2.17"),
          Map.entry("proxy", "proxy.example.com:3128"),
          Map.entry("status", "500"),
          Map.entry("retryAfter", "600"),
          Map.entry("notAfter", "2026-01-31"),
          Map.entry("notBefore", "2027-01-31"),
          Map.entry("serverDate", "2026-11-22"),
          Map.entry("clockAhead", "86400"),
          Map.entry("clockBehind", "86400"),
          Map.entry("certificateNames", "other.example.com"),
          Map.entry("location", "https://new.example.com/api"),
          Map.entry("file", "settings.xml"));

  @ParameterizedTest
  @EnumSource(Situation.class)
  void everySituationHasWordsInBothLanguagesWithEveryFactAndWithNone(Situation situation) {
    for (Locale locale : List.of(Locale.ENGLISH, RUSSIAN)) {
      for (Map<String, String> facts : List.of(ALL_FACTS, Map.<String, String>of())) {
        Words words = words(situation, facts, locale);

        assertThat(words.title()).isNotBlank().doesNotEndWith(".");
        assertThat(words.whatHappened()).isNotBlank().endsWith(".");
        assertThat(words.remedies()).hasSizeBetween(1, 3);
        assertThat(everyText(words))
            .allSatisfy(text -> assertThat(text).doesNotContain("null", "{", "}", "|", "  "))
            .allSatisfy(text -> assertThat(text).doesNotContainPattern(CLASS_NAME));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void noTextHasAHoleWhereOneFactIsMissing(Situation situation) {
    for (String missing : ALL_FACTS.keySet()) {
      Map<String, String> facts = new HashMap<>(ALL_FACTS);
      facts.remove(missing);
      for (Locale locale : List.of(Locale.ENGLISH, RUSSIAN)) {
        Words words = words(situation, facts, locale);

        assertThat(words.remedies()).isNotEmpty();
        assertThat(everyText(words))
            .as("without %s", missing)
            .allSatisfy(text -> assertThat(text).doesNotContain("null", "{", "}", "|", "  ", " ."));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void noTextIsBorrowedFromTheOtherLanguage(Situation situation) {
    assertThat(String.join(" ", everyText(words(situation, Map.of(), RUSSIAN))))
        .containsPattern("[а-я]{4}");
    assertThat(String.join(" ", everyText(words(situation, Map.of(), Locale.ENGLISH))))
        .doesNotContainPattern("[а-я]");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(Texts.of("ru").keys()).isEqualTo(Texts.of("en").keys());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyTextUsesTheSameFactsInBothLanguages(String language) {
    Pattern fact = Pattern.compile("\\{(\\w+)}");

    assertThat(Texts.of(language).keys())
        .allSatisfy(
            key ->
                assertThat(fact.matcher(Texts.of("ru").raw(key)).results().map(r -> r.group()))
                    .containsExactlyInAnyOrderElementsOf(
                        fact.matcher(Texts.of("en").raw(key))
                            .results()
                            .map(r -> r.group())
                            .toList()));
  }

  @ParameterizedTest
  @EnumSource(Label.class)
  void everyLabelHasATextInBothLanguages(Label label) {
    assertThat(Wording.of(Locale.ENGLISH).label(label)).isNotBlank();
    assertThat(Wording.of(RUSSIAN).label(label)).isNotBlank();
  }

  @Test
  void everyTextBelongsToASituationOrIsUsedAroundOne() {
    List<String> names = new ArrayList<>();
    for (Situation situation : Situation.values()) {
      names.add(situation.name());
    }

    assertThat(Texts.of("en").keys())
        .filteredOn(key -> Character.isUpperCase(key.charAt(0)))
        .allSatisfy(key -> assertThat(names).contains(key.substring(0, key.indexOf('.'))));
  }

  @Test
  void namesTheHostAndThePortWhereTheyMatter() {
    Words words =
        words(
            Situation.CONNECTION_REFUSED,
            Map.of("host", "srv.example.com", "port", "8443"),
            Locale.ENGLISH);

    assertThat(words.whatHappened())
        .isEqualTo("The computer srv.example.com is there, but nothing answers at its port 8443.");
  }

  @Test
  void leavesTheSentenceWithTheHostOutWhenTheHostIsNotKnown() {
    Words words = words(Situation.CONNECTION_REFUSED, Map.of("port", "8443"), RUSSIAN);

    assertThat(words.whatHappened())
        .isEqualTo("Компьютер сервера на месте, но программа на нём не отвечает.");
  }

  @Test
  void showsTheCertificatesDateBesideTheComputers() {
    Words words =
        words(Situation.TLS_EXPIRED, Map.of("host", "srv", "notAfter", "2026-01-31"), RUSSIAN);

    assertThat(words.whatHappened())
        .isEqualTo(
            "Сертификат srv действовал до 31.01.2026; на этом компьютере сегодня 22.11.2026.");
  }

  @Test
  void saysHowLongToWait() {
    Words words = words(Situation.MAINTENANCE, Map.of("retryAfter", "600"), Locale.ENGLISH);

    assertThat(words.remedies()).containsExactly("Try again in 10 min.");
  }

  @Test
  void speaksEnglishToEverybodyButRussians() {
    assertThat(Wording.of(Locale.GERMAN).label(Label.CLOSE)).isEqualTo("Close");
    assertThat(Wording.of(Locale.forLanguageTag("ru-KZ")).label(Label.CLOSE)).isEqualTo("Закрыть");
  }

  @Test
  void namesTheDayOnlyWhenItIsNotToday() {
    Wording wording = Wording.of(Locale.ENGLISH);

    assertThat(wording.until(Instant.parse("2026-11-22T11:00:00Z"), NOW)).isEqualTo("until 14:00");
    assertThat(wording.until(Instant.parse("2026-11-22T21:30:00Z"), NOW))
        .isEqualTo("until tomorrow 00:30");
  }

  @Test
  void saysHowOldTheHelpIs() {
    Wording wording = Wording.of(RUSSIAN);

    assertThat(wording.asOf(Duration.ofSeconds(59))).isEqualTo("обновлено только что");
    assertThat(wording.asOf(Duration.ofMinutes(119))).isEqualTo("обновлено 119 мин назад");
    assertThat(wording.asOf(Duration.ofHours(47))).isEqualTo("обновлено 47 ч назад");
    assertThat(wording.asOf(Duration.ofDays(3))).isEqualTo("обновлено 3 дн. назад");
  }

  @Test
  void saysWhichWayTheClockIsWrong() {
    Wording wording = Wording.of(Locale.ENGLISH);

    assertThat(wording.clockDifference(Duration.ofHours(3))).contains("ahead", "3 h");
    assertThat(wording.clockDifference(Duration.ofHours(-3))).contains("behind", "3 h");
  }

  @ParameterizedTest
  @CsvSource({
    "PT6H, 6 h",
    "PT5H59M59.999S, 6 h", // Somebody's six hours, when they have been read.
    "PT-5H-59M-59.999S, 6 h",
    "PT1H59M59S, 2 h", // Not "119 min".
    "PT47H59M, 2 days",
    "PT59.9S, 1 min"
  })
  void roundsHowFarTheClockIsWrong(Duration ahead, String words) {
    assertThat(Wording.of(Locale.ENGLISH).clockDifference(ahead)).contains(" by " + words + ". ");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.001S, 1 s",
    "PT59.5S, 1 min",
    "PT1M1S, 2 min",
    "PT10M, 10 min",
    "PT9M1S, 10 min"
  })
  void roundsUpHowLongItIsUntilTheNextAttempt(Duration left, String words) {
    assertThat(Wording.of(Locale.ENGLISH).nextAttempt(left)).endsWith(words);
  }

  @ParameterizedTest
  @EnumSource(Hop.class)
  void everyHopHasWordsInBothLanguages(Hop hop) {
    for (Locale locale : List.of(Locale.ENGLISH, RUSSIAN)) {
      Wording wording = Wording.of(locale);

      assertThat(wording.hop(hop.wireName(), true, null, ALL_FACTS)).isNotBlank();
      for (Situation reason : Situation.values()) {
        assertThat(wording.hop(hop.wireName(), false, reason, ALL_FACTS))
            .isNotBlank()
            .doesNotContain("null", "{", "}", "|", "  ");
      }
    }
  }

  @Test
  void saysAtWhichHopTheWayEnds() {
    Map<String, String> facts = Map.of("host", "srv.example.com", "port", "443");

    assertThat(Wording.of(Locale.ENGLISH).hop("port", false, Situation.CONNECTION_REFUSED, facts))
        .isEqualTo("TCP 443: refused");
    assertThat(Wording.of(RUSSIAN).hop("name", false, null, facts))
        .isEqualTo("DNS srv.example.com: адрес не найден");
  }

  @Test
  void blamesTheClockOnlyWhenItIsKnownToBeWrong() {
    Map<String, String> facts = Map.of("host", "srv", "notBefore", "2026-11-20");
    Map<String, String> behind =
        Map.of("host", "srv", "notBefore", "2026-11-20", "clockBehind", "864000");
    Map<String, String> agree =
        Map.of("host", "srv", "notBefore", "2026-11-20", "serverDate", "2026-11-10");

    assertThat(words(Situation.TLS_NOT_YET_VALID, facts, Locale.ENGLISH).whatHappened())
        .contains("probably behind");
    assertThat(words(Situation.TLS_NOT_YET_VALID, behind, Locale.ENGLISH).whatHappened())
        .contains("10 days behind the server's");
    assertThat(words(Situation.TLS_NOT_YET_VALID, agree, Locale.ENGLISH).whatHappened())
        .doesNotContain("behind")
        .contains("2026-11-10 on the server");
  }

  private static Words words(Situation situation, Map<String, String> facts, Locale locale) {
    return Wording.of(locale).words(new Classification(situation, facts, "test"), () -> NOW);
  }

  private static List<String> everyText(Words words) {
    List<String> texts = new ArrayList<>(words.remedies());
    texts.addAll(words.forAdministrator());
    texts.add(words.title());
    texts.add(words.whatHappened());
    return texts;
  }
}
