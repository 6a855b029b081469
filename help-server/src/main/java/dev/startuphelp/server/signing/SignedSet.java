package dev.startuphelp.server.signing;

import dev.startuphelp.protocol.signature.Signatures;
import dev.startuphelp.protocol.signature.VerifyingKey;
import dev.startuphelp.server.file.FileBytes;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The signed documents of one content of the notice file: the common one, and one for each
 * application that the file names. Whoever reads a set has checked every signature in it by the
 * public keys that are in it, too: that finds damage and mistakes. Whether the keys are the right
 * ones only readers know, who trust some.
 *
 * @param revision of the notice file that was signed, as its documents say it themselves
 * @param publishedAt when it was signed, later than every set of this file before it
 * @param keys that have signed each of the documents
 * @param documents by application; the common one under {@link #COMMON}
 */
public record SignedSet(
    String revision,
    Instant publishedAt,
    List<VerifyingKey> keys,
    Map<String, SignedDocument> documents) {

  /** In the place of an application's id: the document of all that have none of their own. */
  public static final String COMMON = "";

  /** Copies map and list, which it sorts; refuses a set without the common document. */
  public SignedSet {
    keys = keys.stream().distinct().sorted(Comparator.comparing(VerifyingKey::id)).toList();
    documents = Map.copyOf(documents);
    if (!documents.containsKey(COMMON)) {
      throw new IllegalArgumentException("documents must hold the common one");
    }
  }

  /** Signs these documents, by application, with all of these keys. */
  public static SignedSet sign(
      String revision, Instant publishedAt, List<SigningKey> keys, Map<String, byte[]> documents) {
    Map<String, SignedDocument> signed = new TreeMap<>();
    documents.forEach((application, bytes) -> signed.put(application, sign(bytes, keys)));
    return new SignedSet(
        revision, publishedAt, keys.stream().map(SigningKey::verifyingKey).toList(), signed);
  }

  private static SignedDocument sign(byte[] bytes, List<SigningKey> keys) {
    Map<String, byte[]> byKey = new LinkedHashMap<>();
    keys.forEach(key -> byKey.put(key.verifyingKey().id(), key.sign(bytes)));
    return new SignedDocument(FileBytes.of(bytes), Signatures.of(byKey).text());
  }

  /**
   * The set in the bytes of its file.
   *
   * @throws IOException if they are damaged; the message says in a few words by what
   */
  public static SignedSet parse(byte[] bytes) throws IOException {
    return SignedSetFormat.read(bytes);
  }

  /** The bytes of its file, a zip archive. */
  public byte[] toBytes() {
    return SignedSetFormat.write(this);
  }

  /** Whether it has a document for each of these applications. */
  public boolean covers(Collection<String> applications) {
    return documents.keySet().containsAll(applications);
  }

  /** The document for an application. */
  public SignedDocument documentFor(String application) {
    SignedDocument own = documents.get(application);
    return own == null ? Objects.requireNonNull(documents.get(COMMON)) : own;
  }

  /** The ids of the keys, for people. */
  public String keyIds() {
    return keys.stream().map(VerifyingKey::id).collect(Collectors.joining(", "));
  }
}
