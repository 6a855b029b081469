package dev.startuphelp.client;

import dev.startuphelp.protocol.Severity;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A notice of the administrator, in the language of the diagnosis.
 *
 * @param text what is announced and what to do meanwhile; plain text, lines end with {@code \n}
 * @param severity how serious it is
 * @param validFrom when it began; null when not told
 * @param validUntil when it ends; null when its end is not known
 * @param helpUrl where there is more about this notice (http, https, mailto or tel); null when
 *     nowhere
 * @param explains whether it explains this failure, so that it is to be read before the diagnosis
 */
public record ShownNotice(
    String text,
    Severity severity,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable URI helpUrl,
    boolean explains) {

  /** Refuses one without what must be there. */
  public ShownNotice {
    Objects.requireNonNull(text, "text must not be null");
    Objects.requireNonNull(severity, "severity must not be null");
  }

  /** Whether it is no longer to be shown. */
  public boolean hasEnded(Instant now) {
    return validUntil != null && !now.isBefore(validUntil);
  }
}
