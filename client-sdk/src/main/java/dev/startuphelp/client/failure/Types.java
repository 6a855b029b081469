package dev.startuphelp.client.failure;

import java.util.List;

/** The names of the exception classes that rules look for; never the classes themselves. */
final class Types {

  static final String THROWABLE = "java.lang.Throwable";
  static final String IO = "java.io.IOException";
  static final String EOF = "java.io.EOFException";
  static final String INTERRUPTED_IO = "java.io.InterruptedIOException";
  static final String FILE_NOT_FOUND = "java.io.FileNotFoundException";
  static final String FILE_SYSTEM = "java.nio.file.FileSystemException";

  static final String SOCKET = "java.net.SocketException";
  static final String CONNECT = "java.net.ConnectException";
  static final String BIND = "java.net.BindException";
  static final String NO_ROUTE = "java.net.NoRouteToHostException";
  static final String SOCKET_TIMEOUT = "java.net.SocketTimeoutException";
  static final String UNKNOWN_HOST = "java.net.UnknownHostException";
  static final String PROTOCOL = "java.net.ProtocolException";
  static final String UNRESOLVED = "java.nio.channels.UnresolvedAddressException";
  static final String CLOSED_CHANNEL = "java.nio.channels.ClosedChannelException";
  static final String HTTP_CONNECT_TIMEOUT = "java.net.http.HttpConnectTimeoutException";
  static final String HTTP_TIMEOUT = "java.net.http.HttpTimeoutException";
  static final String TIMEOUT = "java.util.concurrent.TimeoutException";

  static final String SSL = "javax.net.ssl.SSLException";
  static final String SSL_HANDSHAKE = "javax.net.ssl.SSLHandshakeException";
  static final String CERTIFICATE = "java.security.cert.CertificateException";
  static final String CERT_PATH = "java.security.cert.CertPathValidatorException";
  static final String CERT_PATH_BUILDER = "java.security.cert.CertPathBuilderException";

  static final String SQL = "java.sql.SQLException";
  static final String NAMING = "javax.naming.NamingException";

  static final String ILLEGAL_ARGUMENT = "java.lang.IllegalArgumentException";
  private static final String ILLEGAL_STATE = "java.lang.IllegalStateException";

  /** Thrown by mistakes in a program, not by the world around it. */
  static final List<String> PROGRAMMING_ERRORS =
      List.of(
          "java.lang.NullPointerException",
          "java.lang.ClassCastException",
          "java.lang.IndexOutOfBoundsException",
          "java.lang.ArithmeticException",
          "java.lang.ArrayStoreException",
          "java.lang.NegativeArraySizeException",
          "java.lang.UnsupportedOperationException",
          "java.util.NoSuchElementException",
          "java.util.ConcurrentModificationException",
          "java.lang.AssertionError",
          "java.lang.StackOverflowError",
          "java.lang.LinkageError",
          "java.lang.ClassNotFoundException",
          "java.util.MissingResourceException",
          "java.util.concurrent.RejectedExecutionException",
          ILLEGAL_ARGUMENT,
          ILLEGAL_STATE);

  /** Libraries also throw these two to wrap or to report what happened outside. */
  static final List<String> AMBIGUOUS_ERRORS = List.of(ILLEGAL_ARGUMENT, ILLEGAL_STATE);

  private Types() {}
}
