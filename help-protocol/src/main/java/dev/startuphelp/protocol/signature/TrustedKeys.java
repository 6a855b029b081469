package dev.startuphelp.protocol.signature;

import dev.startuphelp.protocol.HelpDocument;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a reader trusts, any of them: the present one, and the next one before the present
 * one is given up. Immutable, safe for any thread.
 *
 * @param keys at least one
 */
public record TrustedKeys(List<VerifyingKey> keys) {

  /**
   * How far the time of publication may lie ahead: the signing computer may be far from any
   * network, and its clock with it. A document of a far time would make all true ones older.
   */
  public static final Duration AHEAD = Duration.ofHours(1);

  /** Copies the keys; refuses none, with which nothing could ever be believed. */
  public TrustedKeys {
    keys = List.copyOf(keys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("keys must not be empty");
    }
  }

  /** Whether a key of that id is among them; null: it is not. */
  public boolean have(@Nullable String keyId) {
    return keys.stream().anyMatch(key -> key.id().equals(keyId));
  }

  /**
   * What is to be thought of a document.
   *
   * @param bytes exactly as they came
   * @param signatures the text that came with them; null: none
   * @param document what the bytes say
   */
  public Verdict judge(
      byte[] bytes, @Nullable String signatures, HelpDocument document, Expected expected) {
    Verdict signed = judge(bytes, signatures);
    if (!(signed instanceof Verdict.Trusted)) {
      return signed;
    }
    return objection(document, expected).<Verdict>map(Verdict.Refused::new).orElse(signed);
  }

  private Verdict judge(byte[] bytes, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Verdict.Refused(Refusal.UNSIGNED);
    }
    return Signatures.parse(text)
        .map(signatures -> verify(bytes, signatures))
        .orElseGet(() -> new Verdict.Refused(Refusal.SIGNATURE_MALFORMED));
  }

  private Verdict verify(byte[] bytes, Signatures signatures) {
    List<VerifyingKey> candidates = new ArrayList<>(keys);
    candidates.removeIf(key -> signatures.of(key.id()) == null);
    try {
      for (VerifyingKey key : candidates) {
        byte[] signature = signatures.of(key.id());
        if (signature != null && key.verifies(signature, bytes)) {
          return new Verdict.Trusted(key.id());
        }
      }
    } catch (GeneralSecurityException e) {
      return new Verdict.Refused(Refusal.UNVERIFIABLE);
    }
    return new Verdict.Refused(candidates.isEmpty() ? Refusal.KEY_UNKNOWN : Refusal.ALTERED);
  }

  /** Why a document that was signed is still not believed. */
  private static Optional<Refusal> objection(HelpDocument document, Expected expected) {
    Instant publishedAt = document.publishedAt();
    if (document.app() != null && !document.app().equals(expected.app())) {
      return Optional.of(Refusal.OTHER_APPLICATION);
    }
    if (publishedAt == null) {
      return Optional.of(Refusal.UNDATED);
    }
    if (expected.publishedAt() != null && publishedAt.isBefore(expected.publishedAt())) {
      return Optional.of(Refusal.OLDER);
    }
    return publishedAt.isAfter(expected.now().plus(AHEAD))
        ? Optional.of(Refusal.NOT_YET)
        : Optional.empty();
  }
}
