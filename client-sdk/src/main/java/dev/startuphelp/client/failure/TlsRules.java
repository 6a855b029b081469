package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Rules about certificates and about agreeing on encryption. */
final class TlsRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          // This program's own stores, before anything is said about the server's certificate.
          text(
              "trust-store",
              Situation.TLS_LOCAL_CONFIG,
              "trustanchors parameter must be non-empty",
              "keystore password was incorrect",
              "keystore was tampered with",
              "invalid keystore format",
              "error constructing implementation (algorithm: default",
              "default sslcontext init failed",
              "could not open ssl root certificate",
              "could not read ssl root certificate",
              "could not read ssl key file",
              "could not open ssl certificate file",
              "ssl-сертификат",
              "файл ключа ssl",
              "into a trustmanager",
              "has group or world access",
              "no certificate data found",
              "password callback",
              "get key failed",
              "toderinputstream rejects",
              "derinputstream.getlength"),
          type(
              "key-store",
              Situation.TLS_LOCAL_CONFIG,
              "java.security.UnrecoverableKeyException",
              "java.security.KeyStoreException",
              "java.security.NoSuchAlgorithmException",
              "java.security.NoSuchProviderException",
              "java.security.InvalidKeyException",
              "java.security.spec.InvalidKeySpecException"),
          // Path validation concerns the server's certificate; its reason is the best evidence.
          type(
              "certificate-revoked",
              Situation.TLS_REVOKED,
              "java.security.cert.CertificateRevokedException"),
          text("certificate-revoked", Situation.TLS_REVOKED, "certificate has been revoked")
              .in(Types.CERT_PATH),
          text(
                  "revocation-unknown",
                  Situation.TLS_REVOCATION_UNKNOWN,
                  "could not determine revocation status",
                  "unable to determine revocation status",
                  "ocsp response")
              .in(Types.CERT_PATH),
          type(
              "certificate-expired",
              Situation.TLS_EXPIRED,
              "java.security.cert.CertificateExpiredException"),
          type(
              "certificate-not-yet-valid",
              Situation.TLS_NOT_YET_VALID,
              "java.security.cert.CertificateNotYetValidException"),
          text(
              "certificate-weak",
              Situation.TLS_WEAK_CERTIFICATE,
              "algorithm constraints check failed",
              "conform to algorithm constraints",
              "algorithm constraints are not satisfied"),
          text(
              "certificate-not-understood",
              Situation.TLS_FAILED,
              "unsupported critical extension",
              "unrecognized critical extension"),
          // The same class as a wrong host name, so the text decides.
          text("certificate-pin", Situation.TLS_PIN_MISMATCH, "certificate pinning failure"),
          text(
              "certificate-name",
              Situation.TLS_HOSTNAME_MISMATCH,
              "no subject alternative",
              "no name matching",
              "https hostname wrong",
              "hostnameverifier",
              "doesn't match any of the subject alternative names",
              "doesn't match common name",
              "host name does not match the certificate",
              "illegal given domain name"),
          text("certificate-name", Situation.TLS_HOSTNAME_MISMATCH, "not verified", "not match")
              .in("javax.net.ssl.SSLPeerUnverifiedException"),
          text(
              "certificate-untrusted",
              Situation.TLS_UNTRUSTED,
              "pkix path building failed",
              "pkix path validation failed",
              "unable to find valid certification path",
              "trust anchor for certification path not found",
              "does not permit use for tls server authentication",
              "no trusted certificate found",
              "untrusted server certificate chain",
              "unable to construct a valid chain",
              "untrusted root certificate"),
          type(
              "certificate-path",
              Situation.TLS_UNTRUSTED,
              Types.CERT_PATH,
              Types.CERT_PATH_BUILDER),
          // Encryption towards a port that has none.
          text(
              "plain-port",
              Situation.TLS_NOT_SUPPORTED_BY_SERVER,
              "unsupported or unrecognized ssl message",
              "unrecognized ssl message",
              "not an ssl/tls record",
              "does not support ssl",
              "does not support encryption",
              "не поддерживает ssl",
              "unterstutzt ssl nicht",
              "ne supporte pas ssl"),
          text(
              "no-common-encryption",
              Situation.TLS_PROTOCOL_MISMATCH,
              "not accepted by client preferences",
              "no appropriate protocol",
              "no negotiable cipher suite",
              "no cipher suites in common",
              "cipher suites are inappropriate",
              "server selected improper",
              "unsupported protocol",
              "does not comply to algorithm constraints",
              "unsupported curveid",
              "no available authentication scheme"));

  private static final SignTable INTERRUPTED =
      SignTable.of(
          text(
                  "handshake-interrupted",
                  Situation.TLS_HANDSHAKE_INTERRUPTED,
                  "remote host terminated the handshake",
                  "remote host closed the channel",
                  "remote host closed connection during handshake",
                  "connection closed while ssl/tls handshake",
                  "during handshake")
              .in(Types.IO));

  private static final Rules LATER =
      InOrder.of(new OwnTrustRules(), new OwnStoreRules(), new BrokenHandshake(), INTERRUPTED);

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> byReason = byPathReason(evidence);
    if (byReason.isPresent()) {
      return byReason;
    }
    Optional<Classification> alert = TlsAlerts.received(evidence);
    if (alert.isPresent()) {
      return alert;
    }
    Optional<Classification> bySign = SIGNS.judge(evidence);
    return bySign.isPresent()
        ? Optional.of(withFacts(bySign.get(), evidence))
        : LATER.judge(evidence);
  }

  /** The reason that path validation gives is a constant; its text may change. */
  private static Optional<Classification> byPathReason(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      Situation situation =
          switch (cause.is(Types.CERT_PATH) ? cause.code() : "") {
            case "REVOKED" -> Situation.TLS_REVOKED;
            case "UNDETERMINED_REVOCATION_STATUS" -> Situation.TLS_REVOCATION_UNKNOWN;
            case "ALGORITHM_CONSTRAINED" -> Situation.TLS_WEAK_CERTIFICATE;
            case "EXPIRED" -> Situation.TLS_EXPIRED;
            case "NOT_YET_VALID" -> Situation.TLS_NOT_YET_VALID;
            default -> Situation.UNKNOWN;
          };
      if (situation != Situation.UNKNOWN) {
        return Optional.of(
            withFacts(new Classification(situation, Map.of(), "path-reason"), evidence));
      }
    }
    return Optional.empty();
  }

  private static Classification withFacts(Classification found, Evidence evidence) {
    Map<String, String> facts = new HashMap<>(CertificateFacts.of(evidence));
    facts.putAll(found.facts());
    return new Classification(found.situation(), facts, found.rule());
  }
}
