package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules about certificates and stores of this program's own that cannot be read. What their parsers
 * say differs between versions of Java; that it was a store shows in the frames.
 */
final class OwnStoreRules implements Rules {

  private static final List<String> UNREADABLE =
      List.of("could not parse certificate", "unable to initialize, java.io.ioexception");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (isPlain(cause) && isFromAStore(cause)) {
        return Optional.of(found("key-store-unreadable"));
      }
    }
    // In a handshake it would be the server's.
    return evidence.has(Types.CERTIFICATE) && !evidence.has(Types.SSL) && evidence.says(UNREADABLE)
        ? Optional.of(found("certificate-unreadable"))
        : Optional.empty();
  }

  /** A file that is missing is told by its own class. */
  private static boolean isPlain(Cause cause) {
    return cause.type().equals(Types.IO) || cause.type().equals(Types.EOF);
  }

  private static boolean isFromAStore(Cause cause) {
    for (StackTraceElement frame : cause.frames()) {
      if (frame.getClassName().equals("java.security.KeyStore")) {
        return true;
      }
    }
    return false;
  }

  private static Classification found(String rule) {
    return new Classification(Situation.TLS_LOCAL_CONFIG, Map.of(), rule);
  }
}
