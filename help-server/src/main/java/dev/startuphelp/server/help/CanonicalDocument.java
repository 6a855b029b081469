package dev.startuphelp.server.help;

import dev.startuphelp.server.notice.Publication;
import java.time.Instant;

/**
 * The document that readers get, for whoever wants to see it before, or elsewhere than, by HTTP.
 */
public final class CanonicalDocument {

  private CanonicalDocument() {}

  /**
   * The bytes that {@code GET /v1/help?app=…&lang=*} would answer.
   *
   * @param application its id; empty: an application that no notice names
   */
  public static byte[] of(Publication publication, String application, Instant now) {
    return new DocumentWriter()
        .write(publication.document().forApplication(application), now, new Wording.AllLanguages());
  }
}
