package dev.startuphelp.server.notice;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.server.file.FileReading;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is served: one whole document, replaced by another but never changed.
 *
 * <p>The document depends on the content of the file alone: replicas that have the same file answer
 * the same bytes, though each may have got it at another time. So the document tells when it was
 * published only if the file itself says so.
 *
 * @param document with its revision, which is null only in {@link #NOTHING}
 * @param writtenAt when the file was last written here; null only in {@link #NOTHING}
 */
public record Publication(HelpDocument document, @Nullable Instant writtenAt) {

  /** What is served as long as there never was a usable file: the document <code>{}</code>. */
  public static final Publication NOTHING = new Publication(HelpDocument.EMPTY, null);

  /**
   * The publication of a file.
   *
   * @param writtenAt when the file was last written
   */
  public static Publication of(FileReading.Loaded loaded, Instant writtenAt) {
    HelpDocument read = loaded.document();
    return new Publication(
        new HelpDocument(
            read.notices(),
            read.standingHelp(),
            read.applications(),
            null,
            read.publishedAt(),
            loaded.bytes().version()),
        writtenAt.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The name of what is served; empty when nothing was ever published. */
  public Optional<String> revision() {
    return Optional.ofNullable(document.revision());
  }

  /**
   * When it was published: as the file says, else when it was written here. Empty when nothing was
   * ever published.
   */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(document.publishedAt()).or(() -> Optional.ofNullable(writtenAt));
  }
}
