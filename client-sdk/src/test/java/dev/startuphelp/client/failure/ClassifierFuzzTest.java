package dev.startuphelp.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.startuphelp.client.redaction.Secrets;
import dev.startuphelp.protocol.BoundedTime;
import dev.startuphelp.protocol.PlainText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Whatever an application throws or a server replies, there is a situation, soon and always the
 * same one, and what experts read is bounded and clean and has no secrets.
 */
class ClassifierFuzzTest {

  private static final int MOST = 12;
  private static final String[] PIECES = {
    "Connection refused",
    "connect timed out",
    "PKIX path building failed",
    "Received fatal alert: handshake_failure",
    "No route to host",
    "HTTP/1.1 407 Proxy Authentication Required",
    "Unexpected status line: HTTP/1.1 0",
    "FATAL: password authentication failed for user \"app\"",
    "[LDAP: error code 49 - 80090308: LdapErr: DSID-0C09042A, data 52e, v3839]",
    "Сеанс не найден. Код разрешения: 123",
    "ERROR: 500 'Login failed'",
    "listener does not currently know of service, ORA-12514",
    "SQLState: 08001",
    "-->",
    "{\"title\":",
    "<html><title>",
    ": ",
    "\n\tat a.b.C(D.java:1)\n",
    "\u0015\u0003\u0001"
  };
  private static final String[] HEADERS = {
    "Content-Type",
    "Content-Length",
    "Retry-After",
    "Date",
    "Server",
    "Location",
    "WWW-Authenticate",
    "Proxy-Authenticate",
    "Via",
    "Set-Cookie",
    "X-Cache"
  };
  private static final String[] TARGETS = {
    "https://srv.example.com/",
    "http://[::1]:1/",
    "jdbc:postgresql://db/app",
    "jdbc:",
    "ldap://dir:0/",
    "mailto:a@b",
    "a",
    "//x:99999/",
    "https://ivan:pw@srv/?a=b"
  };
  private static final List<Function<String, Throwable>> KINDS =
      List.of(
          java.io.IOException::new,
          RuntimeException::new,
          java.net.ConnectException::new,
          java.net.SocketTimeoutException::new,
          java.net.SocketException::new,
          java.net.UnknownHostException::new,
          java.net.MalformedURLException::new,
          java.io.EOFException::new,
          java.io.FileNotFoundException::new,
          SSLHandshakeException::new,
          java.security.cert.CertPathValidatorException::new,
          java.security.cert.CertificateExpiredException::new,
          text -> new java.sql.SQLException(text, text, text.length()),
          text -> new java.sql.SQLException(text, "08001", 17002),
          text -> new java.sql.SQLException(text, "28P01"),
          javax.naming.AuthenticationException::new,
          javax.naming.CommunicationException::new,
          text -> new NumberFormatException(text),
          text -> new OutOfMemoryError(text),
          text -> new StackOverflowError(),
          text -> new Odd(text, true),
          text -> new Odd(text, false));

  @FuzzTest
  void tellsASituation(FuzzedDataProvider data) {
    Route route = new Route(target(data), null);
    Evidence evidence =
        data.consumeBoolean() ? Evidence.of(failure(data), route) : Evidence.of(reply(data), route);

    BoundedTime.check(() -> check(evidence));
  }

  private static void check(Evidence evidence) {
    Classification classification = FailureClassifier.classify(evidence);

    assertThat(classification.situation()).isNotNull();
    assertThat(FailureClassifier.classify(evidence)).isEqualTo(classification);
    assertThat(classification.facts().values())
        .allMatch(fact -> fact.equals(PlainText.clean(fact)) && !fact.contains(Secrets.MARKER));
    assertThat(evidence.technicalLine())
        .hasSizeLessThanOrEqualTo(TechnicalText.MAX_LINE)
        .doesNotContain(Secrets.MARKER, "\n")
        .isEqualTo(PlainText.clean(evidence.technicalLine()));
    assertThat(evidence.details())
        .hasSizeLessThanOrEqualTo(TechnicalText.MAX_DETAILS)
        .doesNotContain(Secrets.MARKER)
        .isEqualTo(PlainText.clean(evidence.details()));
  }

  private static @Nullable URI target(FuzzedDataProvider data) {
    try {
      return URI.create(
          data.consumeBoolean() ? data.pickValue(TARGETS) : data.consumeAsciiString(40));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A few exceptions, each the cause of an earlier one or hanging beside it. */
  private static Throwable failure(FuzzedDataProvider data) {
    List<Throwable> all = new ArrayList<>();
    int count = data.consumeInt(1, MOST);
    for (int i = 0; i < count; i++) {
      Throwable thrown = data.pickValue(KINDS).apply(text(data));
      if (i > 0) {
        hang(all.get(data.consumeInt(0, i - 1)), thrown, data.consumeBoolean());
      }
      all.add(thrown);
    }
    return all.get(0);
  }

  private static void hang(Throwable earlier, Throwable thrown, boolean asCause) {
    if (asCause && earlier.getCause() == null) {
      try {
        earlier.initCause(thrown);
        return;
      } catch (IllegalStateException | StackOverflowError e) {
        // One that had none from its beginning; the JDK says so with the text of an Odd one.
      }
    }
    earlier.addSuppressed(thrown);
  }

  private static HttpReply reply(FuzzedDataProvider data) {
    Map<String, List<String>> headers = new HashMap<>();
    int count = data.consumeInt(0, 5);
    for (int i = 0; i < count; i++) {
      headers.put(data.pickValue(HEADERS), List.of(text(data)));
    }
    return new HttpReply(data.consumeInt(-1, 1_000), headers, text(data) + text(data));
  }

  private static String text(FuzzedDataProvider data) {
    return switch (data.consumeInt(0, 3)) {
      case 0 -> data.pickValue(PIECES);
      case 1 -> data.consumeString(80);
      case 2 -> data.consumeString(20) + data.pickValue(PIECES) + data.consumeString(20);
      default -> data.pickValue(Secrets.texts());
    };
  }

  /** One whose methods throw, or answer what nobody expects. */
  private static final class Odd extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean throwing;

    Odd(String message, boolean throwing) {
      super(message);
      this.throwing = throwing;
    }

    @Override
    public @Nullable String getMessage() {
      if (throwing) {
        throw new IllegalStateException();
      }
      return null;
    }

    @Override
    public String toString() {
      throw new StackOverflowError();
    }

    @Override
    public int hashCode() {
      throw new UnsupportedOperationException();
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
      return throwing ? this : super.getCause();
    }
  }
}
