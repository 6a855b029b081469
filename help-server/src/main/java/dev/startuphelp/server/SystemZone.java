package dev.startuphelp.server;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time zone of this computer. Java takes a {@code TZ} that it does not understand for UTC
 * without a word, and every time that somebody types would be hours wrong.
 *
 * @param zone what Java says
 * @param unknown what {@code TZ} says when nobody understands it
 */
record SystemZone(ZoneId zone, Optional<String> unknown) {

  /** As in MSK-3 or EST5EDT (POSIX, section 8.3): the system's own arithmetic takes it. */
  private static final Pattern POSIX =
      Pattern.compile("([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?\\d{1,2}(:\\d{2}){0,2}.*");

  /** The one of this process. */
  static SystemZone ofProcess() {
    return of(Optional.ofNullable(System.getenv("TZ")).orElse(""), ZoneId.systemDefault());
  }

  /** The zone, and whether {@code TZ} had a part in it that could not be understood. Pure. */
  static SystemZone of(String variable, ZoneId zone) {
    String name = variable.strip().replaceFirst("^:", "");
    boolean isKnown =
        name.isEmpty()
            || name.startsWith("/") // A file, which the system reads.
            || POSIX.matcher(name).matches()
            || isZone(name);
    return new SystemZone(zone, isKnown ? Optional.empty() : Optional.of(name));
  }

  private static boolean isZone(String name) {
    try {
      return !ZoneId.of(name, ZoneId.SHORT_IDS).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * The name of a zone that differs only in case, spaces or punctuation; empty when there is none.
   */
  static Optional<String> alike(String name) {
    String plain = plain(name);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> plain(id).equals(plain) || plain(id.replaceFirst(".*/", "")).equals(plain))
        .sorted()
        .findFirst();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
