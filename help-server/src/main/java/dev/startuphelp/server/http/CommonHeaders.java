package dev.startuphelp.server.http;

import dev.startuphelp.protocol.signature.Signatures;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.List;

/** Headers that answers have in common. */
public final class CommonHeaders {

  /** Browsers take the content type as it is told. */
  public static final Header NO_SNIFF = HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF;

  /** Every page may read the answer: documents are public by nature. */
  public static final List<Header> CORS =
      List.of(
          HeaderValues.createCached(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
          HeaderValues.createCached(
              HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
              "Date, Age, ETag, Retry-After, " + Signatures.HEADER));

  /** To be set after the status of an answer without content: 204 or 304. */
  public static final Header NO_CONTENT_LENGTH = new NoContentLength();

  /** How the paths of the administration begin, whose answers are nobody else's business. */
  public static final String ADMIN = "/v1/admin";

  /** Nobody keeps the answer. */
  public static final Header NO_STORE =
      HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store");

  private CommonHeaders() {}
}
