package dev.startuphelp.server.help;

import dev.startuphelp.protocol.HelpDocument;
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
    return written(publication.document().forApplication(application), now);
  }

  /**
   * The same bytes as they are to be signed: with the application and the time in them.
   *
   * @param now when it is signed; the time of publication that they tell
   */
  public static byte[] toSign(Publication publication, String application, Instant now) {
    HelpDocument own = publication.document().forApplication(application);
    return written(own.signedFor(application.isEmpty() ? null : application, now), now);
  }

  private static byte[] written(HelpDocument document, Instant now) {
    return new DocumentWriter().write(document, now, new Wording.AllLanguages());
  }
}
