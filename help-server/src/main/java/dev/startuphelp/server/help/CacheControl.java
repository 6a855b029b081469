package dev.startuphelp.server.help;

import dev.startuphelp.server.http.HeaderLines;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.List;

/** The header that tells a {@link Lifetime}, rendered once. Immutable. */
final class CacheControl {

  private final Header header;
  private final byte[] line;

  CacheControl(Lifetime lifetime) {
    this.header = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, lifetime.cacheControl());
    this.line = HeaderLines.bytesOf(List.of(header));
  }

  Header header() {
    return header;
  }

  /** The same on the wire; not to be changed. */
  byte[] line() {
    return line;
  }
}
