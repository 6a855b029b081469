package dev.startuphelp.protocol.signature;

/** What a reader thinks of a document who trusts certain keys only. */
public sealed interface Verdict {

  /**
   * It is what its administrator signed, and not older than what is known.
   *
   * @param keyId the key that proves it
   */
  record Trusted(String keyId) implements Verdict {}

  /** It counts as if it had not come. */
  record Refused(Refusal why) implements Verdict {}
}
