package dev.startuphelp.client.failure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP reply that the application could not use.
 *
 * @param status the status code
 * @param headers the header fields under their names in lower case
 * @param body the beginning of the body as text, at most {@value #MAX_BODY} characters; may be
 *     empty
 */
public record HttpReply(int status, Map<String, List<String>> headers, String body) {

  /** How much of the body is kept, in UTF-16 code units. */
  public static final int MAX_BODY = 8_192;

  /**
   * Copies the headers and cuts the body.
   *
   * @param headers null, also as a name, as values or as one value, counts as none
   * @param body null counts as empty
   */
  @SuppressWarnings({"ConstantValue", "RedundantNullCheck"}) // Clients of HTTP know no NullAway.
  public HttpReply {
    headers = headers == null ? Map.of() : lowerCase(headers);
    String text = body == null ? "" : body;
    body = text.length() > MAX_BODY ? text.substring(0, MAX_BODY) : text;
  }

  /**
   * A reply whose body begins with these bytes, which are read as UTF-8. Give all of the body or at
   * least its first {@value #MAX_BODY} bytes: a shorter body is compared with its Content-Length.
   *
   * @param body null counts as empty: java.net.http has none when a proxy refuses a tunnel
   */
  public static HttpReply of(
      int status, Map<String, List<String>> headers, byte @Nullable [] body) {
    if (body == null) {
      return new HttpReply(status, headers, "");
    }
    int length = Math.min(body.length, MAX_BODY);
    return new HttpReply(status, headers, new String(body, 0, length, StandardCharsets.UTF_8));
  }

  /** The first value of a header field; the name in lower case. */
  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  // HttpURLConnection keeps the status line under a null name; other clients never have one.
  @SuppressWarnings({"ConstantValue", "RedundantNullCheck"})
  private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          if (name != null && values != null) {
            lower.merge(name.toLowerCase(Locale.ROOT), known(values), HttpReply::joined);
          }
        });
    return Map.copyOf(lower);
  }

  private static List<String> known(List<String> values) {
    return values.stream().filter(Objects::nonNull).toList();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return List.of(first, second).stream().flatMap(Collection::stream).toList();
  }
}
