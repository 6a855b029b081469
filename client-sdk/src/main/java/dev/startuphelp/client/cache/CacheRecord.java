package dev.startuphelp.client.cache;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept for one application and one document URL.
 *
 * @param document of the help service; null before its first answer
 * @param remembered what the application gave; null before it did
 * @param infobase the help of the infobase list's entry; null when it has none
 */
public record CacheRecord(
    @Nullable KeptDocument document, @Nullable KeptHelp remembered, @Nullable KeptHelp infobase) {

  /** Nothing is known yet. */
  public static final CacheRecord EMPTY = new CacheRecord(null, null, null);

  /** The same with what another one has, which is newer. */
  public CacheRecord with(CacheRecord newer) {
    return new CacheRecord(
        newer.document == null ? document : newer.document,
        newer.remembered == null ? remembered : newer.remembered,
        newer.infobase == null ? infobase : newer.infobase);
  }

  /** The same with another document. */
  public CacheRecord withDocument(KeptDocument document) {
    return new CacheRecord(document, remembered, infobase);
  }

  /** The same with other help from the application. */
  public CacheRecord withRemembered(KeptHelp remembered) {
    return new CacheRecord(document, remembered, infobase);
  }

  /** The same with other help from the infobase list. */
  public CacheRecord withInfobase(KeptHelp infobase) {
    return new CacheRecord(document, remembered, infobase);
  }
}
