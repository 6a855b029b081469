package dev.startuphelp.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

/** What a {@link TestSite} answers. */
final class Answers {

  private Answers() {}

  /** A page of an application. */
  static MockResponse page(String html) {
    return of(200, "text/html; charset=utf-8", "<!doctype html>" + html);
  }

  /** An answer with a text. */
  static MockResponse of(int status, String type, String text) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", type)
        .setHeader("Access-Control-Allow-Origin", "*")
        .body(text)
        .build();
  }

  /**
   * A help document as the service sends it to pages of every origin, fresh for a minute.
   *
   * @param json single quotes stand for double ones
   * @param now what the service's clock shows
   */
  static MockResponse document(String json, Instant now) {
    return of(200, "application/json", json.replace('\'', '"'))
        .newBuilder()
        .setHeader("Cache-Control", "public, max-age=60")
        .setHeader("Access-Control-Expose-Headers", "Date, Age, ETag, Retry-After")
        .setHeader(
            "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
        .build();
  }

  /** The headers of a page, and then nothing more. */
  static MockResponse headersAndSilence() {
    return page("").newBuilder().body("?").onResponseBody(SocketEffect.Stall.INSTANCE).build();
  }

  /** A connection that is accepted and then never answered. */
  static MockResponse silence() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }
}
