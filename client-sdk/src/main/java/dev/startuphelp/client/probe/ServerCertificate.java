package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Situation;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** What a server's certificate says about itself. */
final class ServerCertificate {

  // DNS names and addresses among the alternative names (RFC 5280, section 4.2.1.6).
  private static final List<Integer> HOST_KINDS = List.of(2, 7);
  private static final int MAX_NAMES = 5;

  private ServerCertificate() {}

  /**
   * Encryption with this certificate: passed when it is valid now, by this computer's clock. Whom
   * to trust is the application's affair.
   */
  static Finding judge(SSLSession session, Instant now) throws SSLPeerUnverifiedException {
    Certificate[] chain = session.getPeerCertificates();
    return chain.length > 0 && chain[0] instanceof X509Certificate own
        ? judge(own, now)
        : Finding.passed(Hop.ENCRYPTION, Map.of());
  }

  private static Finding judge(X509Certificate certificate, Instant now) {
    Map<String, String> facts = facts(certificate);
    if (now.isAfter(certificate.getNotAfter().toInstant())) {
      return Finding.missed(Hop.ENCRYPTION, Situation.TLS_EXPIRED, facts);
    }
    return now.isBefore(certificate.getNotBefore().toInstant())
        ? Finding.missed(Hop.ENCRYPTION, Situation.TLS_NOT_YET_VALID, facts)
        : Finding.passed(Hop.ENCRYPTION, facts);
  }

  private static Map<String, String> facts(X509Certificate certificate) {
    Map<String, String> facts = new HashMap<>();
    facts.put("notBefore", date(certificate.getNotBefore()));
    facts.put("notAfter", date(certificate.getNotAfter()));
    List<String> names = names(certificate);
    if (!names.isEmpty()) {
      facts.put("certificateNames", String.join(", ", names));
    }
    return facts;
  }

  private static String date(Date date) {
    return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      if (certificate.getSubjectAlternativeNames() != null) {
        for (List<?> name : certificate.getSubjectAlternativeNames()) {
          if (HOST_KINDS.contains(name.get(0)) && names.size() < MAX_NAMES) {
            names.add(Untrusted.line(String.valueOf(name.get(1))));
          }
        }
      }
    } catch (CertificateParsingException e) {
      names.clear(); // A certificate that cannot be read names nobody.
    }
    return names;
  }
}
