package dev.startuphelp.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.startuphelp.client.live.LiveAnswer.Changed;
import dev.startuphelp.client.live.LiveAnswer.Failed;
import dev.startuphelp.client.live.LiveAnswer.Pace;
import dev.startuphelp.client.live.LiveAnswer.Unchanged;
import dev.startuphelp.client.live.LiveAnswer.Withdrawn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyRulesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final String NOON_DATE = "Sun, 22 Nov 2026 12:00:00 GMT";
  private static final String DOCUMENT = "{\"userMessage\":\"Down.\"}";

  @Test
  void takesAValidDocumentWithItsTagAndTime() {
    LiveAnswer answer =
        answer(
            200,
            Map.of(
                "Content-Type", "application/json; charset=utf-8",
                "ETag", "W/\"1\"",
                "Date", NOON_DATE,
                "Age", "60"),
            DOCUMENT);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Changed.class,
            changed -> {
              assertThat(changed.document().notices()).hasSize(1);
              assertThat(changed.text()).isEqualTo(DOCUMENT);
              assertThat(changed.etag()).isEqualTo("W/\"1\"");
              assertThat(changed.serverTime()).isEqualTo(NOON.plusSeconds(60));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "APPLICATION/JSON", "application/help+json;v=1"})
  void takesTypesThatAreWrittenInJson(String type) {
    assertThat(answer(200, Map.of("Content-Type", type), DOCUMENT)).isInstanceOf(Changed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/jsonx", "image/x+json", ""})
  void refusesOtherTypes(String type) {
    assertThat(answer(200, Map.of("Content-Type", type), DOCUMENT)).isInstanceOf(Failed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{\"userMessage\":\"half",
        "[]",
        "{} {}",
        "{\"notices\":{}}",
        "{a:1}"
      })
  void refusesWhatIsNoWholeDocument(String body) {
    assertThat(answer(200, Map.of("Content-Type", "application/json"), body))
        .isInstanceOf(Failed.class);
  }

  @Test
  void refusesADocumentThatIsTooLarge() {
    String large = "{\"helpText\":\"" + "x".repeat(DocumentText.MAX_BYTES) + "\"}";

    assertThat(answer(200, Map.of("Content-Type", "application/json"), large))
        .isInstanceOf(Failed.class);
  }

  @Test
  void refusesADocumentThatIsNotUtf8() {
    byte[] latin = "{\"helpText\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    Reply reply = Reply.of(200, name -> name.equals("Content-Type") ? "application/json" : null);

    assertThat(ReplyRules.answer(reply, latin, false, NOON)).isInstanceOf(Failed.class);
  }

  @Test
  void survivesADocumentThatIsNestedWithoutEnd() {
    assertThat(answer(200, Map.of("Content-Type", "application/json"), "[".repeat(100_000)))
        .isInstanceOf(Failed.class);
  }

  @Test
  void confirmsWithNotModified() {
    LiveAnswer answer =
        ReplyRules.answer(reply(304, Map.of("Date", NOON_DATE)), bytes(""), true, NOON);

    assertThat(answer).isEqualTo(new Unchanged(NOON));
  }

  @Test
  void countsNotModifiedAsAFailureWhenNobodyAskedForIt() {
    assertThat(answer(304, Map.of(), "")).isInstanceOf(Failed.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 410})
  void withdrawsNotices(int status) {
    assertThat(answer(status, Map.of(), "")).isInstanceOf(Withdrawn.class);
  }

  @ParameterizedTest
  @CsvSource({
    "301, SLOW",
    "400, SLOW",
    "401, SLOW",
    "403, SLOW",
    "404, SLOW",
    "405, SLOW",
    "429, BACK_OFF",
    "500, BACK_OFF",
    "502, BACK_OFF",
    "503, BACK_OFF",
    "504, BACK_OFF",
    "206, BACK_OFF",
    "299, BACK_OFF"
  })
  void fails(int status, Pace pace) {
    assertThat(answer(status, Map.of(), DOCUMENT))
        .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.pace()).isEqualTo(pace));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 120 | PT2M",
        "503 | 120 | PT2M",
        "503 | 86400 | PT15M",
        "503 | Sun, 22 Nov 2026 12:01:00 GMT | PT1M",
        "503 | Sun, 22 Nov 2026 11:00:00 GMT | PT0S",
      })
  void honoursRetryAfterWithinBounds(int status, String retryAfter, Duration wait) {
    LiveAnswer answer = answer(status, Map.of("Retry-After", retryAfter, "Date", NOON_DATE), "");

    assertThat(((Failed) answer).retryAfter()).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "99999999999999999999", "Sun, 99 Nov 2026 12:01:00 GMT"})
  void passesOverARetryAfterThatIsNone(String retryAfter) {
    assertThat(((Failed) answer(503, Map.of("Retry-After", retryAfter), "")).retryAfter()).isNull();
  }

  @Test
  void countsTheDateOfRetryAfterFromTheServersOwnTime() {
    Map<String, String> headers =
        Map.of(
            "Date", "Sun, 22 Nov 2020 12:00:00 GMT",
            "Retry-After", "Sun, 22 Nov 2020 12:01:00 GMT");

    assertThat(((Failed) answer(503, headers, "")).retryAfter()).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a b\"", "\"\u00e9\"", "\"a\nb\""})
  void forgetsATagThatCannotBeSentBack(String etag) {
    LiveAnswer answer = answer(200, Map.of("Content-Type", "application/json", "ETag", etag), "{}");

    assertThat(((Changed) answer).etag()).isNull();
  }

  private static LiveAnswer answer(int status, Map<String, String> headers, String body) {
    return ReplyRules.answer(reply(status, headers), bytes(body), false, NOON);
  }

  private static Reply reply(int status, Map<String, String> headers) {
    return Reply.of(status, headers::get);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
