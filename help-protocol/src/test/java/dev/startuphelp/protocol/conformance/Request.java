package dev.startuphelp.protocol.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client asked.
 *
 * @param line its first line
 * @param headers the lines after it
 */
public record Request(String line, List<String> headers) {

  /** The value of a header. */
  Optional<String> header(String name) {
    String begin = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(begin))
        .map(header -> header.substring(begin.length()).strip())
        .findFirst();
  }

  /** The entity tag that the client holds. */
  Optional<String> tag() {
    return header("If-None-Match");
  }

  boolean acceptsGzip() {
    return header("Accept-Encoding").orElse("").contains("gzip");
  }
}
