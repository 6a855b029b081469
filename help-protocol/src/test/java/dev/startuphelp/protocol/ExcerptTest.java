package dev.startuphelp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "https://anna:hunter2@wiki.example.com/a -> https://…@wiki.example.com/a",
        "https://anna:hun/ter2@wiki.example.com/ -> https://…@wiki.example.com/",
        "https://anna:hunter2 @@wiki.example.com -> https://…@wiki.example.com",
        "https://anna:hunter2%40wiki.example.com -> https://…@wiki.example.com",
        "https:\\\\anna:hunter2@wiki.example.com -> https:\\\\…@wiki.example.com",
        "https:anna:hunter2@wiki.example.com -> …@wiki.example.com",
        "anna:hunter2@wiki.example.com -> …@wiki.example.com",
        "ssh://hunter2@wiki.example.com -> ssh://…@wiki.example.com",
        "jdbc:postgresql://anna:hunter2@db/x -> jdbc:postgresql://…@db/x",
        "jdbc:sqlserver://db;user=anna;password=hunter2 ->"
            + " jdbc:sqlserver://db;user=anna;password=…",
        "ftp://wiki.example.com/a?token=hunter2 -> ftp://wiki.example.com/a?…",
        "wiki.example.com?hunter2 -> wiki.example.com?…",
        "ftp://wiki.example.com/#access_token=hunter2 -> ftp://wiki.example.com/#…",
        "{password=hunter2} -> {password=…}",
        "apiKey: hunter2 -> apiKey:…",
        "anna@example.com -> anna@example.com",
        "mailto:anna@example.com a -> mailto:anna@example.com a",
        "javascript:alert(1) -> javascript:alert(1)",
        "2026-02-30T14:00:00+03:00 -> 2026-02-30T14:00:00+03:00",
        "tomorrow? -> tomorrow?"
      })
  void hasWhatHelpsAndNoSecret(String value, String excerpt) {
    assertThat(Excerpt.of(value)).isEqualTo(excerpt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "helpUrl: \"https://anna:hunter2 @@wiki/a\" -> helpUrl: \"https://…@wiki/a\"",
        "helpUrl: https://wiki/a?token=hunter2 # x -> helpUrl: https://wiki/a?… # x",
        "userMessage: \"@all: mail anna@example.com\" -> userMessage: \"@all: mail"
            + " anna@example.com\""
      })
  void lineKeepsItsTextAndNoSecret(String line, String excerpt) {
    assertThat(Excerpt.ofLine(line, 400)).isEqualTo(excerpt);
  }

  /** Whatever field the value stands in by mistake. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "helpUrl",
        "validFrom",
        "validUntil",
        "endedAt",
        "severity",
        "id",
        "app",
        "revision",
        "applications",
        "situations",
        "contacts",
        "publishedAt"
      })
  void noProblemOfADocumentRepeatsASecret(String field) {
    String link = "https://anna:hunter2@wiki.example.com/a?token=hunter3";
    Map<String, Object> notice = Map.of("userMessage", "Down.", "validUntil", "x");
    Object contact = Map.of("label", "Anna", "url", link);
    for (Object value : List.of(link, List.of(link, contact), Map.of(link, link), contact)) {
      for (Object tree :
          List.of(
              Map.of("userMessage", "Down.", field, value),
              Map.of("notices", List.of(notice, Map.of("userMessage", "Down.", field, value))))) {
        Reading reading = DocumentReader.ofFile(java.time.ZoneOffset.UTC).read(tree);

        for (Problem problem : reading.problems()) {
          assertThat(problem.describe(Locale.ENGLISH)).doesNotContain("hunter");
        }
      }
    }
  }
}
