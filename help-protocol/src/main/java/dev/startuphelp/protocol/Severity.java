package dev.startuphelp.protocol;

import java.util.Locale;
import java.util.Optional;

/** How serious a notice is, from the least to the most. */
public enum Severity {
  INFO,
  MAINTENANCE,
  WARNING,
  OUTAGE;

  /** The name in the document: lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of that name in the document, or empty when there is none such. */
  public static Optional<Severity> ofWireName(String name) {
    for (Severity severity : values()) {
      if (severity.wireName().equals(name)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
