package dev.startuphelp.client.probe;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Reads what a server's certificate says about itself, whether it is to be trusted or not. */
final class ServerCertificate {

  // DNS names and addresses among the alternative names (RFC 5280, section 4.2.1.6).
  private static final List<Integer> HOST_KINDS = List.of(2, 7);
  private static final int MAX_NAMES = 5;

  // How long to listen for an alert: TLS 1.3 tells only after the handshake that it wants more.
  private static final int PATIENCE = 300;

  private ServerCertificate() {}

  /**
   * What a handshake finds: the certificate's dates as the subject, its names as the fact {@code
   * certificateNames}.
   *
   * @throws IOException when the handshake fails or the server ends the connection with an alert
   */
  static Finding read(Socket connected, String host, int port, Deadline deadline)
      throws IOException {
    connected.setSoTimeout(deadline.millisLeft());
    try (SSLSocket socket =
        (SSLSocket) context().getSocketFactory().createSocket(connected, host, port, false)) {
      socket.startHandshake();
      listen(socket, Math.min(PATIENCE, deadline.millisLeft()));
      Certificate[] chain = socket.getSession().getPeerCertificates();
      return chain[0] instanceof X509Certificate own
          ? finding(own)
          : Finding.passed(Hop.ENCRYPTION, "");
    }
  }

  private static void listen(SSLSocket socket, int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      int ignored = socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      // Silence is consent.
    }
  }

  private static Finding finding(X509Certificate certificate) {
    String dates = date(certificate.getNotBefore()) + " to " + date(certificate.getNotAfter());
    String names = String.join(", ", names(certificate));
    return new Finding(
        Hop.ENCRYPTION,
        "with a certificate from " + dates,
        null,
        names.isEmpty() ? Map.of() : Map.of("certificateNames", names));
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
            names.add(String.valueOf(name.get(1)));
          }
        }
      }
    } catch (CertificateParsingException e) {
      names.clear(); // A certificate that cannot be read names nobody.
    }
    return names;
  }

  private static SSLContext context() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new AcceptAnybody()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("This computer cannot encrypt", e);
    }
  }
}
