package dev.startuphelp.client;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can be asked, in the language of the diagnosis.
 *
 * @param label who it is; plain text
 * @param url how to reach them (http, https, mailto or tel); null when only the label helps
 * @param hours when they can be reached, in free words; null when not told
 */
public record ShownContact(String label, @Nullable URI url, @Nullable String hours) {

  /** Refuses one without what must be there. */
  public ShownContact {
    Objects.requireNonNull(label, "label must not be null");
  }
}
