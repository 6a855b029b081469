package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Expectations.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence as recorded from real clients, where it cannot be provoked on every machine. */
class FailureClassifierTest {

  private static final Route ROUTE = Route.to(URI.create("https://srv.example.com:8443/api"));

  static Stream<Arguments> systems() {
    return Stream.of(
        // Windows
        refused("Connection refused: connect"),
        refused("Connection refused: getsockopt"),
        refused("Connection refused: no further information"),
        refused("No connection could be made because the target machine actively refused it"),
        arguments(new ConnectException("Connection timed out: connect"), Situation.CONNECT_TIMEOUT),
        arguments(
            new ConnectException("Connection timed out: no further information"),
            Situation.CONNECT_TIMEOUT),
        arguments(
            new SocketException("Network is unreachable: connect"), Situation.HOST_UNREACHABLE),
        arguments(
            new NoRouteToHostException("No route to host: connect"), Situation.HOST_UNREACHABLE),
        arguments(new SocketException("Permission denied: connect"), Situation.BLOCKED_BY_FIREWALL),
        arguments(
            new IOException("An existing connection was forcibly closed by the remote host"),
            Situation.CONNECTION_RESET),
        arguments(
            new SocketException("Software caused connection abort: socket write error"),
            Situation.CONNECTION_RESET),
        arguments(
            new IOException(
                "An established connection was aborted by the software in your host machine"),
            Situation.CONNECTION_RESET),
        arguments(
            new UnknownHostException("No such host is known (srv.example.com)"),
            Situation.HOST_NOT_FOUND),
        arguments(
            new UnknownHostException("Этот хост неизвестен (srv.example.com)"),
            Situation.HOST_NOT_FOUND),
        arguments(
            new IOException("Удаленный хост принудительно разорвал существующее подключение"),
            Situation.CONNECTION_RESET),
        arguments(
            new IOException(
                "Программа на вашем хост-компьютере разорвала установленное подключение"),
            Situation.CONNECTION_RESET),
        arguments(
            new ConnectException(
                "Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение"),
            Situation.CONNECTION_REFUSED),
        arguments(
            new ConnectException(
                "Попытка установить соединение была безуспешной, т.к. от другого компьютера за"
                    + " требуемое время не получен нужный отклик, или было разорвано уже"
                    + " установленное соединение из-за неверного отклика уже подключенного"
                    + " компьютера"),
            Situation.CONNECT_TIMEOUT),
        arguments(
            new FileSystemException("C:\\a.db", null, "Недостаточно места на диске"),
            Situation.DISK_FULL),
        arguments(new IOException("There is not enough space on the disk"), Situation.DISK_FULL),
        // Linux, in Russian (glibc)
        arguments(new ConnectException("В соединении отказано"), Situation.CONNECTION_REFUSED),
        arguments(
            new ConnectException("Время ожидания соединения истекло"), Situation.CONNECT_TIMEOUT),
        arguments(new SocketException("Сеть недоступна"), Situation.HOST_UNREACHABLE),
        arguments(new ConnectException("Сеть недоступна"), Situation.HOST_UNREACHABLE),
        arguments(new NoRouteToHostException("Нет маршрута до узла"), Situation.HOST_UNREACHABLE),
        arguments(new SocketException("Сеть не работает"), Situation.NO_NETWORK),
        arguments(
            new SocketException("Соединение разорвано другой стороной"),
            Situation.CONNECTION_RESET),
        arguments(new IOException("Обрыв канала"), Situation.CONNECTION_RESET),
        arguments(new BindException("Отказано в доступе"), Situation.BLOCKED_BY_FIREWALL),
        arguments(
            new BindException("Невозможно назначить запрошенный адрес"),
            Situation.LOCAL_PORTS_EXHAUSTED),
        arguments(new BindException("Адрес уже используется"), Situation.LOCAL_PORT_IN_USE),
        arguments(
            new SocketException("Слишком много открытых файлов"), Situation.TOO_MANY_OPEN_FILES),
        arguments(
            new IOException("На устройстве не осталось свободного места"), Situation.DISK_FULL),
        arguments(
            new UnknownHostException("srv: Временный сбой в разрешении имен"),
            Situation.DNS_UNAVAILABLE),
        arguments(
            new UnknownHostException("srv: Неизвестное имя или служба"), Situation.HOST_NOT_FOUND),
        // Linux and macOS
        arguments(
            new UnknownHostException("srv: Temporary failure in name resolution"),
            Situation.DNS_UNAVAILABLE),
        arguments(
            new UnknownHostException("srv: nodename nor servname provided, or not known"),
            Situation.HOST_NOT_FOUND),
        arguments(new UnknownHostException("srv"), Situation.HOST_NOT_FOUND),
        arguments(new ConnectException("Operation timed out"), Situation.CONNECT_TIMEOUT),
        refused("Verbindungsaufbau abgelehnt"),
        refused("Connexion refusée"),
        arguments(
            new ConnectException("Die Wartezeit für die Verbindung ist abgelaufen"),
            Situation.CONNECT_TIMEOUT),
        // What java.net.http makes of a route that ends nowhere.
        arguments(
            caused(
                new ConnectException("Недопустимый аргумент"),
                new SocketException("Недопустимый аргумент")),
            Situation.CONNECT_FAILED),
        arguments(new java.net.PortUnreachableException(), Situation.CONNECTION_REFUSED),
        arguments(new IOException("Input/output error"), Situation.LOCAL_FILE_ERROR),
        arguments(
            caused(
                new IOException("Cannot run program \"x\": error=2, No such file or directory"),
                new IOException("error=2, No such file or directory")),
            Situation.LOCAL_FILE_ERROR),
        arguments(new SocketException("Network is unreachable"), Situation.HOST_UNREACHABLE),
        arguments(new BindException("Permission denied"), Situation.BLOCKED_BY_FIREWALL),
        arguments(
            new BindException("Cannot assign requested address"), Situation.LOCAL_PORTS_EXHAUSTED),
        arguments(
            new BindException("Can't assign requested address"), Situation.LOCAL_PORTS_EXHAUSTED),
        arguments(new BindException("Address already in use"), Situation.LOCAL_PORT_IN_USE),
        arguments(new SocketException("Too many open files"), Situation.TOO_MANY_OPEN_FILES),
        arguments(
            new FileSystemException("/a", null, "Too many open files"),
            Situation.TOO_MANY_OPEN_FILES),
        arguments(new IOException("No space left on device"), Situation.DISK_FULL),
        arguments(new FileSystemException("/a", null, "Disk quota exceeded"), Situation.DISK_FULL));
  }

  static Stream<Arguments> clients() {
    return Stream.of(
        // java.net.http
        arguments(
            caused(new ConnectException(), new ClosedChannelException()),
            Situation.CONNECTION_REFUSED),
        arguments(
            caused(
                new ConnectException(),
                caused(new ConnectException(), new UnresolvedAddressException())),
            Situation.HOST_NOT_FOUND),
        arguments(
            caused(
                new java.net.http.HttpConnectTimeoutException("HTTP connect timed out"),
                new ConnectException("HTTP connect timed out")),
            Situation.CONNECT_TIMEOUT),
        arguments(
            new java.net.http.HttpTimeoutException("request timed out"), Situation.READ_TIMEOUT),
        arguments(
            new IOException("fixed content-length: 10, bytes received: 3"),
            Situation.RESPONSE_TRUNCATED),
        arguments(
            new IOException("too many authentication attempts. Limit: 3"),
            Situation.LOGIN_REJECTED),
        arguments(
            new IOException("WWW-Authenticate header missing for response code 401"),
            Situation.LOGIN_REJECTED),
        // OkHttp
        arguments(
            new ProtocolException("Too many follow-up requests: 21"), Situation.REDIRECT_LOOP),
        arguments(
            new ProtocolException("Received HTTP_PROXY_AUTH (407) code while not using proxy"),
            Situation.PROXY_AUTH_REQUIRED),
        arguments(
            new SSLPeerUnverifiedException(
                "Certificate pinning failure!\n  Peer certificate chain:\n    sha256/AAA"),
            Situation.TLS_PIN_MISMATCH),
        arguments(new IOException("Canceled"), Situation.CANCELLED),
        arguments(new InterruptedIOException("timeout"), Situation.CONNECT_TIMEOUT),
        arguments(
            caused(new SocketTimeoutException("timeout"), new SocketException("Socket closed")),
            Situation.READ_TIMEOUT),
        arguments(
            suppressing(
                new IOException("canceled due to java.lang.NullPointerException: x"),
                new NullPointerException("x")),
            Situation.INTERNAL_ERROR),
        arguments(
            new IOException(
                "Unexpected code Response{protocol=http/1.1, code=503, message=x, url=u}"),
            Situation.SERVER_UNAVAILABLE),
        // HttpURLConnection
        arguments(
            new IOException(
                "Server returned HTTP response code: 401 for URL: https://srv/api?token=1"),
            Situation.LOGIN_REJECTED),
        arguments(
            new FileNotFoundException("https://srv.example.com/api"), Situation.SERVICE_NOT_FOUND),
        arguments(
            new IOException(
                "Unable to tunnel through proxy. Proxy returns \"HTTP/1.1 407 Proxy Authentication"
                    + " Required\""),
            Situation.PROXY_AUTH_REQUIRED),
        arguments(
            new IOException("HTTPS hostname wrong:  should be <srv.example.com>"),
            Situation.TLS_HOSTNAME_MISMATCH),
        arguments(
            new RuntimeException(new IllegalArgumentException("port out of range:99999")),
            Situation.INVALID_ADDRESS),
        arguments(new UnknownHostException("my server"), Situation.INVALID_ADDRESS),
        arguments(new UnknownHostException("${server}"), Situation.INVALID_ADDRESS),
        arguments(
            new UnknownHostException("127.0.0.2/<unresolved>:8080"), Situation.PROXY_UNREACHABLE),
        arguments(new IOException("/127.0.0.1:1: GOAWAY received"), Situation.CONNECTION_CLOSED),
        arguments(new IOException("FRAME_SIZE_ERROR: 4740180"), Situation.MALFORMED_RESPONSE),
        arguments(new IOException("shutdownNow"), Situation.CANCELLED),
        arguments(
            new IOException("TLS tunnel buffered too many bytes!"), Situation.PROXY_TUNNEL_FAILED),
        arguments(
            new ProtocolException("Expected HTTP 101 response but was '404 Not Found'"),
            Situation.SERVICE_NOT_FOUND),
        arguments(
            suppressing(
                new SocketException("Connection reset by peer"),
                new IOException("unexpected end of stream on http://srv/...")),
            Situation.CONNECTION_RESET),
        arguments(
            new java.security.NoSuchAlgorithmException("TLSv9 SSLContext not available"),
            Situation.TLS_LOCAL_CONFIG),
        arguments(
            new CertificateException(
                "Could not parse certificate: java.io.IOException: Empty input"),
            Situation.TLS_LOCAL_CONFIG),
        arguments(
            new ProtocolException("Server redirected too many  times (20)"),
            Situation.REDIRECT_LOOP),
        // addresses
        arguments(new MalformedURLException("no protocol: srv"), Situation.INVALID_ADDRESS),
        arguments(new URISyntaxException("a b", "Illegal character"), Situation.INVALID_ADDRESS),
        arguments(
            new IllegalArgumentException("Expected URL scheme 'http' or 'https' but was 'ftp'"),
            Situation.INVALID_ADDRESS),
        arguments(
            new IllegalArgumentException("invalid URI scheme ftp"), Situation.INVALID_ADDRESS),
        // Content
        arguments(new ZipException("Not in GZIP format"), Situation.MALFORMED_RESPONSE),
        arguments(
            new EOFException("Unexpected end of ZLIB input stream"), Situation.RESPONSE_TRUNCATED),
        // Certificates
        arguments(
            caused(
                new SSLHandshakeException("PKIX path validation failed: x"),
                new CertPathValidatorException(
                    "x", null, null, -1, BasicReason.ALGORITHM_CONSTRAINED)),
            Situation.TLS_WEAK_CERTIFICATE),
        arguments(
            caused(
                new SSLHandshakeException("PKIX path validation failed: x"),
                new CertPathValidatorException("x", null, null, -1, BasicReason.REVOKED)),
            Situation.TLS_REVOKED),
        arguments(
            caused(
                new SSLHandshakeException("PKIX path validation failed: x"),
                new CertPathValidatorException(
                    "x", null, null, -1, BasicReason.UNDETERMINED_REVOCATION_STATUS)),
            Situation.TLS_REVOCATION_UNKNOWN),
        arguments(
            caused(
                new SSLHandshakeException("x"),
                new CertificateException("Untrusted by our own rules")),
            Situation.TLS_UNTRUSTED),
        arguments(
            caused(
                new IOException("keystore password was incorrect"),
                new UnrecoverableKeyException("failed to decrypt safe contents entry")),
            Situation.TLS_LOCAL_CONFIG),
        arguments(
            new SSLException(
                "Unexpected error: java.security.InvalidAlgorithmParameterException: the"
                    + " trustAnchors parameter must be non-empty"),
            Situation.TLS_LOCAL_CONFIG),
        arguments(
            new SSLHandshakeException("Received fatal alert: protocol_version"),
            Situation.TLS_PROTOCOL_MISMATCH),
        arguments(
            new SSLHandshakeException("(unknown_ca) Received fatal alert: unknown_ca"),
            Situation.TLS_CLIENT_CERT_REJECTED),
        arguments(
            new SSLHandshakeException("Received fatal alert: internal_error"),
            Situation.TLS_FAILED),
        arguments(
            caused(new SSLException("Connection reset"), new SocketException("Connection reset")),
            Situation.CONNECTION_RESET),
        arguments(
            caused(
                new SSLException("Read timed out"), new SocketTimeoutException("Read timed out")),
            Situation.READ_TIMEOUT),
        arguments(new SSLException("something new"), Situation.TLS_FAILED),
        // A certificate's failure beside a broken pipe
        arguments(
            suppressing(
                new SocketException("Broken pipe"),
                new SSLHandshakeException("Received fatal alert: certificate_expired")),
            Situation.TLS_CLIENT_CERT_REJECTED));
  }

  static Stream<Arguments> programs() {
    return Stream.of(
        arguments(new InterruptedException(), Situation.CANCELLED),
        arguments(new InterruptedIOException("interrupted"), Situation.CANCELLED),
        arguments(new CancellationException(), Situation.CANCELLED),
        arguments(new ClosedByInterruptException(), Situation.CANCELLED),
        arguments(new AsynchronousCloseException(), Situation.CANCELLED),
        arguments(new SocketException("Socket closed"), Situation.CANCELLED),
        arguments(new NullPointerException("Connection refused"), Situation.INTERNAL_ERROR),
        arguments(new IllegalStateException("closed"), Situation.INTERNAL_ERROR),
        arguments(new IllegalArgumentException("name is blank"), Situation.INTERNAL_ERROR),
        arguments(new RuntimeException(new ClassCastException("a")), Situation.INTERNAL_ERROR),
        arguments(
            new IllegalStateException("login failed", new ConnectException("Connection refused")),
            Situation.CONNECTION_REFUSED),
        arguments(
            caused(new IOException("Connection reset"), new IndexOutOfBoundsException("5")),
            Situation.INTERNAL_ERROR),
        arguments(new StackOverflowError(), Situation.INTERNAL_ERROR),
        arguments(new NoClassDefFoundError("a/B"), Situation.INTERNAL_ERROR),
        arguments(new OutOfMemoryError("Java heap space"), Situation.OUT_OF_MEMORY),
        arguments(new NoSuchFileException("settings.xml"), Situation.LOCAL_FILE_ERROR),
        arguments(new AccessDeniedException("settings.xml"), Situation.LOCAL_FILE_ERROR),
        arguments(
            new FileNotFoundException("settings.xml (No such file or directory)"),
            Situation.LOCAL_FILE_ERROR),
        arguments(new TimeoutException(), Situation.READ_TIMEOUT),
        arguments(new IOException("something new"), Situation.UNKNOWN),
        arguments(new IOException(), Situation.UNKNOWN),
        arguments(new Exception("Ошибка 42"), Situation.UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource({"systems", "clients", "programs"})
  void tellsTheSituation(Throwable failure, Situation expected) {
    assertThat(Evidence.of(failure, Route.UNKNOWN)).satisfies(is(expected));
  }

  @ParameterizedTest
  @MethodSource({"systems", "clients"})
  void seesThroughWrapping(Throwable failure, Situation expected) {
    Throwable wrapped = new ExecutionException(new CompletionException(failure));
    wrapped = new InvocationTargetException(new UndeclaredThrowableException(wrapped));
    wrapped = new UncheckedIOException(new IOException("could not log in", wrapped));
    for (int i = 0; i < 100; i++) {
      wrapped = new RuntimeException("again", wrapped);
    }

    assertThat(Evidence.of(wrapped, ROUTE)).satisfies(is(expected));
  }

  @Test
  void namesTheHostAndThePortThatWereTried() {
    Evidence evidence =
        Evidence.of(
            new ConnectException("Failed to connect to other.example.com/10.0.0.7:9000"), ROUTE);

    assertThat(FailureClassifier.classify(evidence).facts())
        .containsEntry("host", "other.example.com")
        .containsEntry("address", "10.0.0.7")
        .containsEntry("port", "9000");
  }

  @Test
  void takesHostAndPortFromTheRouteWhenTheExceptionNamesNone() {
    Evidence evidence = Evidence.of(new ConnectException(), ROUTE);

    assertThat(FailureClassifier.classify(evidence).facts())
        .containsEntry("host", "srv.example.com")
        .containsEntry("port", "8443");
  }

  @Test
  void namesAFileAndCertificatesWithoutInvisibleControls() {
    Evidence file = Evidence.of(new NoSuchFileException("set\u0015tings\u202E.xml"), Route.UNKNOWN);
    Evidence certificate =
        Evidence.of(
            new SSLPeerUnverifiedException(
                "Hostname a not verified: subjectAltNames: [a\u202Emoc.example, b\u0007.example]"),
            Route.UNKNOWN);

    assertThat(FailureClassifier.classify(file).facts()).containsEntry("file", "settings.xml");
    assertThat(FailureClassifier.classify(certificate).facts())
        .containsEntry("certificateNames", "amoc.example, b.example");
  }

  @Test
  void readsTheHostOfADatabaseAddress() {
    Route route = Route.to(URI.create("jdbc:postgresql://db.example.com/app?password=x"));

    assertThat(route.host()).contains("db.example.com");
    assertThat(route.port()).contains(5432);
  }

  @Test
  void tellsTheExpiredCertificatesDate() {
    Evidence evidence =
        Evidence.of(
            caused(
                new SSLHandshakeException("PKIX path validation failed"),
                new CertificateExpiredException("NotAfter: Fri Jan 31 15:00:00 MSK 2020")),
            ROUTE);

    assertThat(FailureClassifier.classify(evidence))
        .satisfies(
            c -> assertThat(c.situation()).isEqualTo(Situation.TLS_EXPIRED),
            c -> assertThat(c.facts()).containsEntry("notAfter", "2020-01-31"));
  }

  @Test
  void tellsTheNamesOfTheCertificate() {
    Evidence evidence =
        Evidence.of(
            new SSLPeerUnverifiedException(
                "Hostname srv not verified:\n    certificate: sha256/x\n    DN: CN=a\n"
                    + "    subjectAltNames: [a.example.com, b.example.com]"),
            ROUTE);

    assertThat(FailureClassifier.classify(evidence).facts())
        .containsEntry("certificateNames", "a.example.com, b.example.com");
  }

  @Test
  void doesNotBlameTheProxyForAServerThatWasAskedWithoutIt() {
    Route route =
        new Route(
            URI.create("http://srv.example.com/"),
            java.net.InetSocketAddress.createUnresolved("proxy.example.com", 3128));

    assertThat(
            Evidence.of(
                new ConnectException("Failed to connect to srv.example.com/10.0.0.7:80"), route))
        .satisfies(is(Situation.CONNECTION_REFUSED));
    assertThat(Evidence.of(new UnknownHostException("srv.example.com"), route))
        .satisfies(is(Situation.HOST_NOT_FOUND));
    assertThat(Evidence.of(new UnknownHostException("proxy.example.com"), route))
        .satisfies(is(Situation.PROXY_UNREACHABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JKS", "PKCS12"})
  void aDamagedCertificateStoreIsNotAConnectionThatWasClosed(String type) throws Exception {
    KeyStore store = KeyStore.getInstance(type);

    Throwable failure =
        catchThrowable(() -> store.load(new ByteArrayInputStream("garbage".getBytes()), null));

    assertThat(Evidence.of(failure, ROUTE)).satisfies(is(Situation.TLS_LOCAL_CONFIG));
  }

  @Test
  void nobodyListensAtPortZero() {
    Route route = Route.to(URI.create("http://srv.example.com:0/"));

    assertThat(Evidence.of(new ConnectException("Connection refused"), route))
        .satisfies(is(Situation.INVALID_ADDRESS));
  }

  @Test
  void aSocksProxyThatNobodyKnowsIsToldByItsName() {
    Route route =
        new Route(null, java.net.InetSocketAddress.createUnresolved("socks.example.com", 1080));

    assertThat(Evidence.of(new SocketException("socks.example.com"), route))
        .satisfies(is(Situation.PROXY_UNREACHABLE));
  }

  @Test
  void anIpv6AddressWithoutIpv6IsNotALackOfPorts() {
    Route route = Route.to(URI.create("http://[2001:db8::1]/"));

    assertThat(Evidence.of(new BindException("Cannot assign requested address"), route))
        .satisfies(is(Situation.HOST_UNREACHABLE));
  }

  private static Arguments refused(String message) {
    return arguments(new ConnectException(message), Situation.CONNECTION_REFUSED);
  }

  private static Throwable caused(Throwable failure, Throwable cause) {
    return failure.initCause(cause);
  }

  private static Throwable suppressing(Throwable failure, Throwable suppressed) {
    failure.addSuppressed(suppressed);
    return failure;
  }
}
