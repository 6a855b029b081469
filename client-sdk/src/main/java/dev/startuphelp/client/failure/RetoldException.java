package dev.startuphelp.client.failure;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception of which only a text is left, for example in a log: it is judged as the one that the
 * text names. Its class need not be there; no class is initialized for it.
 */
public final class RetoldException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final String[] PACKAGES = {
    "java.lang.",
    "java.io.",
    "java.net.",
    "java.net.http.",
    "java.nio.channels.",
    "java.nio.file.",
    "java.security.cert.",
    "java.sql.",
    "java.util.concurrent.",
    "javax.naming.",
    "javax.net.ssl."
  };

  /** What classes of drivers and clients extend, where rules ask for it. */
  private static final Map<String, String> EXTENDED =
      Map.ofEntries(
          Map.entry("org.postgresql.util.PSQLException", Types.SQL),
          Map.entry("com.microsoft.sqlserver.jdbc.SQLServerException", Types.SQL),
          Map.entry("com.mysql.cj.jdbc.exceptions.CommunicationsException", Types.SQL),
          Map.entry("com.mysql.jdbc.exceptions.jdbc4.CommunicationsException", Types.SQL),
          Map.entry("org.h2.jdbc.JdbcSQLException", Types.SQL),
          Map.entry("org.h2.jdbc.JdbcSQLInvalidAuthorizationSpecException", Types.SQL),
          Map.entry("com.ibm.db2.jcc.am.SqlException", Types.SQL),
          Map.entry("org.mariadb.jdbc.internal.util.exceptions.MariaDbSqlException", Types.SQL),
          Map.entry("org.apache.http.conn.HttpHostConnectException", Types.CONNECT),
          Map.entry("org.apache.hc.client5.http.HttpHostConnectException", Types.CONNECT),
          Map.entry("org.apache.http.conn.ConnectTimeoutException", Types.INTERRUPTED_IO),
          Map.entry("org.apache.hc.client5.http.ConnectTimeoutException", Types.SOCKET_TIMEOUT),
          Map.entry("org.apache.http.NoHttpResponseException", Types.IO),
          Map.entry("org.apache.hc.core5.http.NoHttpResponseException", Types.IO),
          Map.entry("io.netty.channel.ConnectTimeoutException", Types.CONNECT),
          Map.entry("io.netty.channel.AbstractChannel$AnnotatedConnectException", Types.CONNECT),
          Map.entry(
              "io.netty.channel.AbstractChannel$AnnotatedNoRouteToHostException", Types.NO_ROUTE),
          Map.entry("io.netty.channel.AbstractChannel$AnnotatedSocketException", Types.SOCKET));

  private final String type;
  private final String code;
  private final int vendorCode;

  /**
   * An exception as a text tells of it.
   *
   * @param type the name of its class, with its package or without
   * @param message null: it has none
   * @param code an SQLState; empty: none is told
   * @param vendorCode the number that a database driver gives; 0: none is told
   * @param cause null: none is told
   */
  public RetoldException(
      String type,
      @Nullable String message,
      String code,
      int vendorCode,
      @Nullable Throwable cause) {
    super(message, cause);
    this.type = fullName(type);
    this.code = code;
    this.vendorCode = vendorCode;
  }

  String type() {
    return type;
  }

  /** The names of its class and of the superclasses that are known. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    types.add(type);
    String known = EXTENDED.getOrDefault(type, type);
    for (Class<?> c = ofJdk(known); c != null; c = c.getSuperclass()) {
      types.add(c.getName());
    }
    types.add(Types.THROWABLE);
    return types;
  }

  String code() {
    return code;
  }

  int vendorCode() {
    return vendorCode;
  }

  @Override
  @SuppressWarnings("OverrideThrowableToString") // It is told as the class that it stands for.
  public String toString() {
    return getMessage() == null ? type : type + ": " + getMessage();
  }

  private static String fullName(String type) {
    if (type.indexOf('.') >= 0) {
      return type;
    }
    for (String name : PACKAGES) {
      if (ofJdk(name + type) != null) {
        return name + type;
      }
    }
    for (String known : EXTENDED.keySet()) {
      if (known.endsWith("." + type)) {
        return known;
      }
    }
    return type;
  }

  // The text may name any class: only the JDK's exceptions are loaded, and none is initialized.
  private static @Nullable Class<?> ofJdk(String name) {
    if (!name.startsWith("java.") && !name.startsWith("javax.")) {
      return null;
    }
    try {
      Class<?> found = Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return Throwable.class.isAssignableFrom(found) ? found : null;
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }
}
