package dev.startuphelp.protocol.signature;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The signatures of one document, by the ids of their keys. As text they are a dictionary of byte
 * sequences (RFC 9651), {@code k1a2b3c4d=:base64:, k5e6f7a8b=:base64:}; a header of an answer and
 * the file beside a document hold exactly that. Several keys may have signed, so that readers of an
 * old and of a new key are both served. Immutable.
 */
public final class Signatures {

  /** The header of an answer that carries them. */
  public static final String HEADER = "Startup-Help-Signature";

  /** What is appended to a document's path for the file that holds them. */
  public static final String SUFFIX = ".sig";

  /** The longest text that is read, in characters. */
  public static final int MAX_LENGTH = 4_096;

  /** How many signatures are read at most. */
  public static final int MAX_SIGNATURES = 16;

  private static final Pattern MEMBER =
      Pattern.compile("([a-z*][a-z0-9_.*-]{0,63})=:([A-Za-z0-9+/]{0,172}={0,2}):");

  private final Map<String, byte[]> byKey;

  private Signatures(Map<String, byte[]> byKey) {
    this.byKey = byKey;
  }

  /**
   * The signatures in this text; empty when it is none. Every member has to be a byte sequence
   * without parameters: what nobody wrote on purpose proves nothing.
   */
  public static Optional<Signatures> parse(String text) {
    Map<String, byte[]> byKey = new LinkedHashMap<>();
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    for (String member : text.strip().split("[ \\t]*,[ \\t]*", -1)) {
      Matcher matcher = MEMBER.matcher(member);
      byte[] signature = matcher.matches() ? decode(matcher.group(2)) : null;
      if (signature == null || byKey.size() == MAX_SIGNATURES) {
        return Optional.empty();
      }
      byKey.put(matcher.group(1), signature);
    }
    return Optional.of(new Signatures(byKey));
  }

  private static byte @Nullable [] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** These signatures, by the ids of their keys. */
  public static Signatures of(Map<String, byte[]> byKey) {
    return new Signatures(new LinkedHashMap<>(byKey));
  }

  /** The text that carries them. */
  public String text() {
    return byKey.entrySet().stream()
        .map(one -> one.getKey() + "=:" + Base64.getEncoder().encodeToString(one.getValue()) + ":")
        .collect(Collectors.joining(", "));
  }

  /** The ids of the keys that are said to have signed. */
  public Set<String> keyIds() {
    return Set.copyOf(byKey.keySet());
  }

  /** The signature that is said to be of that key; null when there is none. */
  byte @Nullable [] of(String keyId) {
    return byKey.get(keyId);
  }
}
