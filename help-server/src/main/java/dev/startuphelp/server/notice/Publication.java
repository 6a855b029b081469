package dev.startuphelp.server.notice;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.server.file.FileReading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is served: one whole document, replaced by another but never changed.
 *
 * @param document with its revision and time of publication; both null only in {@link #NOTHING}
 */
public record Publication(HelpDocument document) {

  /** What is served as long as there never was a usable file: the document <code>{}</code>. */
  public static final Publication NOTHING = new Publication(HelpDocument.EMPTY);

  /**
   * The publication of a file.
   *
   * @param modified when the file was last written, which is when it was published, unless it says
   *     so itself; replicas that read the same file must answer the same bytes
   */
  public static Publication of(FileReading.Loaded loaded, Instant modified) {
    HelpDocument read = loaded.document();
    Instant publishedAt =
        Optional.ofNullable(read.publishedAt()).orElse(modified.truncatedTo(ChronoUnit.SECONDS));
    return new Publication(
        new HelpDocument(
            read.notices(),
            read.standingHelp(),
            read.applications(),
            publishedAt,
            loaded.bytes().version()));
  }

  /** The name of what is served; empty when nothing was ever published. */
  public Optional<String> revision() {
    return Optional.ofNullable(document.revision());
  }

  /** When it was published; empty when nothing was ever published. */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(document.publishedAt());
  }
}
