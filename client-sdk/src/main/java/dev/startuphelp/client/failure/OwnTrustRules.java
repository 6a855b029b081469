package dev.startuphelp.client.failure;

import java.util.Map;
import java.util.Optional;

/** The rule about trust managers of the application's own, which have their own words. */
final class OwnTrustRules implements Rules {

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    return evidence.has(Types.SSL_HANDSHAKE) && evidence.has(Types.CERTIFICATE)
        ? Optional.of(new Classification(Situation.TLS_UNTRUSTED, Map.of(), "certificate-refused"))
        : Optional.empty();
  }
}
