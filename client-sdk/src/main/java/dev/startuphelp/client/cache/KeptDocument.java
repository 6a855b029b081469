package dev.startuphelp.client.cache;

import dev.startuphelp.client.time.Confirmation;
import org.jspecify.annotations.Nullable;

/**
 * A document of the help service and when it last confirmed it.
 *
 * @param text as it came, already found valid
 * @param etag to ask with; null when there is none
 * @param withdrawn whether its notices were taken back since
 * @param confirmed by the last 200 or 304
 * @param signedBy the id of the trusted key that proved it; null when none was needed
 */
public record KeptDocument(
    String text,
    @Nullable String etag,
    boolean withdrawn,
    Confirmation confirmed,
    @Nullable String signedBy) {

  /** A document that nobody needed to have signed. */
  public KeptDocument(
      String text, @Nullable String etag, boolean withdrawn, Confirmation confirmed) {
    this(text, etag, withdrawn, confirmed, null);
  }

  /** The same, confirmed again. */
  public KeptDocument confirmed(Confirmation again) {
    return new KeptDocument(text, etag, withdrawn, again, signedBy);
  }

  /**
   * The same without its notices; asked for without the tag, because the tag would bring them back.
   */
  public KeptDocument withdraw() {
    return new KeptDocument(text, null, true, confirmed, signedBy);
  }
}
