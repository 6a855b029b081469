package dev.startuphelp.protocol.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is well formed as HTTP, whatever it says. It has the headers of a real service,
 * which lets pages of every origin read it.
 *
 * @param status the status code
 * @param headers in place of, or beside, the usual ones; an empty value leaves a usual one out
 * @param body empty: nothing
 * @param time by the server's clock; null: the true one
 */
record Reply(int status, Map<String, String> headers, byte[] body, @Nullable Instant time)
    implements Answer {

  static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  /** A reply without a body. */
  static Reply of(int status) {
    return new Reply(status, Map.of(), new byte[0], null);
  }

  /** A document with an entity tag. */
  static Reply document(String json, String tag) {
    return of(200).with("Content-Type", "application/json").with("ETag", tag).body(json);
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, time);
  }

  Reply body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  Reply body(byte[] bytes) {
    return new Reply(status, headers, bytes, time);
  }

  Reply at(String instant) {
    return new Reply(status, headers, body, Instant.parse(instant));
  }

  @Override
  public void give(Request request, Connection connection) throws IOException {
    connection.send(head(connection));
    connection.send(body);
  }

  /** Everything before the body. */
  String head(Connection connection) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Date", HTTP_DATE.format(time == null ? connection.now() : time));
    all.put("Connection", "close");
    all.put("Cache-Control", "public, max-age=30");
    all.put("Access-Control-Allow-Origin", "*");
    all.put("Access-Control-Expose-Headers", "Date, Age, ETag, Retry-After");
    if (status >= 200 && status != 204 && status != 304) {
      all.put("Content-Length", String.valueOf(body.length));
    }
    all.putAll(headers);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    all.forEach((name, value) -> head.append(value.isEmpty() ? "" : name + ": " + value + "\r\n"));
    return head.append("\r\n").toString();
  }
}
