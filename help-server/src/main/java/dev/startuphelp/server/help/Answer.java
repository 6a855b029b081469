package dev.startuphelp.server.help;

import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.http.CommonHeaders;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rendered answer: the bytes and the headers that go with them, ready to be written. Immutable.
 */
final class Answer {

  private static final int ETAG_LENGTH = 32;
  private static final Header CONTENT_TYPE =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Language");

  private final byte[] body;
  private final String etag;
  private final Header contentLength;
  private final Header[] headers;

  /**
   * @param languages the tags of the texts in it, when they were chosen for the reader
   * @param varies whether the answer depends on {@code Accept-Language}
   */
  Answer(byte[] body, Set<String> languages, boolean varies) {
    this.body = body;
    this.etag = '"' + FileBytes.of(body).sha256().substring(0, ETAG_LENGTH) + '"';
    this.contentLength = HeaderValues.createCached(HeaderNames.CONTENT_LENGTH, body.length);
    List<Header> all = new ArrayList<>(CommonHeaders.CORS);
    all.add(CommonHeaders.NO_SNIFF);
    all.add(HeaderValues.createCached(HeaderNames.ETAG, etag));
    if (!languages.isEmpty()) {
      all.add(
          HeaderValues.createCached(HeaderNames.CONTENT_LANGUAGE, String.join(", ", languages)));
    }
    if (varies) {
      all.add(VARY);
    }
    this.headers = all.toArray(Header[]::new);
  }

  /** Whether the client has these bytes already; compared weakly (RFC 9110, section 13.1.2). */
  boolean isKnownTo(ServerRequestHeaders client) {
    if (!client.contains(HeaderNames.IF_NONE_MATCH)) {
      return false;
    }
    for (String value : client.get(HeaderNames.IF_NONE_MATCH).allValues()) {
      for (String tag : value.split(",", -1)) {
        String opaque = tag.strip();
        if (opaque.equals("*") || opaque.equals(etag) || opaque.equals("W/" + etag)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Answers with 304. */
  void sendNotModified(ServerResponse response, Header cacheControl) {
    response.status(Status.NOT_MODIFIED_304);
    setHeaders(response, cacheControl);
    response.header(CommonHeaders.NO_CONTENT_LENGTH).send();
  }

  /** Answers with 200, to HEAD without the body. */
  void send(Method method, ServerResponse response, Header cacheControl) {
    setHeaders(response, cacheControl);
    response.header(CONTENT_TYPE).header(contentLength);
    if (method.equals(Method.HEAD)) {
      response.send();
    } else {
      response.send(body);
    }
  }

  private void setHeaders(ServerResponse response, Header cacheControl) {
    for (Header header : headers) {
      response.header(header);
    }
    response.header(cacheControl);
  }

  byte[] body() {
    return body.clone();
  }
}
