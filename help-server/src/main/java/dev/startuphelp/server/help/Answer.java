package dev.startuphelp.server.help;

import dev.startuphelp.protocol.signature.Signatures;
import dev.startuphelp.server.file.FileBytes;
import dev.startuphelp.server.http.CommonHeaders;
import dev.startuphelp.server.http.HeaderLines;
import dev.startuphelp.server.signing.SignedDocument;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rendered answer: the bytes and the headers that go with them, ready to be written. Immutable;
 * nobody changes the arrays that it hands out.
 */
final class Answer {

  private static final int ETAG_LENGTH = 32;
  private static final Header CONTENT_TYPE =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
  private static final HeaderName SIGNATURE = HeaderNames.create(Signatures.HEADER);
  private static final Header VARY = HeaderValues.createCached(HeaderNames.VARY, "Accept-Language");

  private final byte[] content;
  private final String etag;
  private final List<Header> headers;
  private final List<Header> contentHeaders;
  private final byte[] lines;
  private final byte[] notModifiedLines;

  /** A document in all languages. */
  Answer(byte[] content) {
    this(content, List.of(), List.of());
  }

  /** A document in all languages with its signatures. */
  Answer(SignedDocument signed) {
    this(
        signed.content().toArray(),
        List.of(),
        List.of(HeaderValues.createCached(SIGNATURE, signed.signatures())));
  }

  /**
   * @param languages the tags of the texts in it, when they were chosen for the reader
   * @param varies whether the answer depends on {@code Accept-Language}
   */
  Answer(byte[] content, Set<String> languages, boolean varies) {
    this(content, negotiated(languages, varies), List.of());
  }

  /**
   * @param own headers of this answer's 200 and 304
   * @param ownOfContent headers of its 200 only
   */
  private Answer(byte[] content, List<Header> own, List<Header> ownOfContent) {
    this.content = content;
    this.etag = '"' + FileBytes.of(content).sha256().substring(0, ETAG_LENGTH) + '"';
    this.headers = headers(etag, own);
    this.contentHeaders =
        Stream.concat(
                Stream.of(
                    CONTENT_TYPE,
                    HeaderValues.createCached(HeaderNames.CONTENT_LENGTH, content.length)),
                ownOfContent.stream())
            .toList();
    this.lines =
        HeaderLines.bytesOf(Stream.concat(headers.stream(), contentHeaders.stream()).toList());
    this.notModifiedLines = HeaderLines.bytesOf(headers);
  }

  private static List<Header> headers(String etag, List<Header> own) {
    List<Header> all = new ArrayList<>(CommonHeaders.CORS);
    all.add(CommonHeaders.NO_SNIFF);
    all.add(HeaderValues.createCached(HeaderNames.ETAG, etag));
    all.addAll(own);
    return List.copyOf(all);
  }

  private static List<Header> negotiated(Set<String> languages, boolean varies) {
    List<Header> own = new ArrayList<>();
    if (!languages.isEmpty()) {
      own.add(
          HeaderValues.createCached(HeaderNames.CONTENT_LANGUAGE, String.join(", ", languages)));
    }
    if (varies) {
      own.add(VARY);
    }
    return own;
  }

  /** The reply to a client: this, unless it has it already. */
  Reply reply(HelpQuestion question, DateOfAnswer date, CacheControl cacheControl) {
    return new Reply(this, isAmong(question.knownTags()), date, cacheControl);
  }

  /** Whether one of the lists of tags names it; compared weakly (RFC 9110, section 13.1.2). */
  private boolean isAmong(List<String> tagLists) {
    for (String tags : tagLists) {
      for (String tag : tags.split(",", -1)) {
        String opaque = tag.strip();
        if (opaque.equals("*") || opaque.equals(etag) || opaque.equals("W/" + etag)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Headers of a 200 and of a 304. */
  List<Header> headers() {
    return headers;
  }

  /** Headers of a 200 only. */
  List<Header> contentHeaders() {
    return contentHeaders;
  }

  byte[] content() {
    return content;
  }

  /** All headers of a 200 on the wire. */
  byte[] lines() {
    return lines;
  }

  /** All headers of a 304 on the wire. */
  byte[] notModifiedLines() {
    return notModifiedLines;
  }
}
