package dev.startuphelp.server.help;

import dev.startuphelp.server.http.HeaderLines;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The header that tells the second in which an answer is made, rendered once. Clients hide notices
 * by it, and Helidon's own is up to two seconds old: a timer renews it. Immutable.
 */
final class DateOfAnswer {

  private static final DateTimeFormatter FORM = // RFC 9110, section 5.6.7
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final long second;
  private final Header header;
  private final byte[] line;

  DateOfAnswer(Instant now) {
    this.second = now.getEpochSecond();
    this.header = HeaderValues.createCached(HeaderNames.DATE, FORM.format(now));
    this.line = HeaderLines.bytesOf(List.of(header));
  }

  /** Whether it is still that second. */
  boolean holds(Instant now) {
    return now.getEpochSecond() == second;
  }

  Header header() {
    return header;
  }

  /** The same on the wire; not to be changed. */
  byte[] line() {
    return line;
  }
}
