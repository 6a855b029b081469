package dev.startuphelp.client.failure;

/**
 * What kind of failure it is, as a person would tell it apart. The names are stable: applications,
 * notices and reports refer to them. The protocol has them, too, to tell a misspelt one in a notice
 * ({@link dev.startuphelp.protocol.SituationName}); a test keeps the two in step.
 */
public enum Situation {
  // Network
  NO_NETWORK,
  HOST_NOT_FOUND,
  DNS_UNAVAILABLE,
  CONNECTION_REFUSED,
  CONNECT_TIMEOUT,
  HOST_UNREACHABLE,
  BLOCKED_BY_FIREWALL,
  /** No connection came about, without evidence of a closer cause. */
  CONNECT_FAILED,
  READ_TIMEOUT,
  CONNECTION_RESET,
  CONNECTION_CLOSED,
  RESPONSE_TRUNCATED,
  INVALID_ADDRESS,

  // Encryption
  TLS_UNTRUSTED,
  TLS_EXPIRED,
  TLS_NOT_YET_VALID,
  TLS_HOSTNAME_MISMATCH,
  TLS_PIN_MISMATCH,
  TLS_WEAK_CERTIFICATE,
  TLS_REVOKED,
  TLS_REVOCATION_UNKNOWN,
  TLS_PROTOCOL_MISMATCH,
  TLS_NOT_SUPPORTED_BY_SERVER,
  HTTPS_REQUIRED,
  TLS_CLIENT_CERT_REQUIRED,
  TLS_CLIENT_CERT_REJECTED,
  TLS_HANDSHAKE_INTERRUPTED,
  TLS_LOCAL_CONFIG,
  /** Agreeing on encryption failed, without evidence of a closer cause. */
  TLS_FAILED,

  // Proxy and portal
  PROXY_UNREACHABLE,
  PROXY_AUTH_REQUIRED,
  PROXY_TUNNEL_FAILED,
  PROXY_BLOCKED,
  CAPTIVE_PORTAL,

  // Login
  LOGIN_REJECTED,
  PASSWORD_EXPIRED,
  ACCOUNT_DISABLED,
  ACCOUNT_LOCKED,
  SESSION_EXPIRED,
  ACCESS_DENIED,
  SESSIONS_LOCKED,
  VERSION_MISMATCH,
  NO_LICENCE,

  // Service
  SERVICE_NOT_FOUND,
  REQUEST_TIMEOUT,
  SERVICE_GONE,
  TOO_MANY_REQUESTS,
  HEADERS_TOO_LARGE,
  /** The server does not accept the request, and does not say more. */
  REQUEST_REJECTED,
  SERVER_ERROR,
  BAD_GATEWAY,
  SERVER_UNAVAILABLE,
  SERVER_BUSY,
  MAINTENANCE,
  GATEWAY_TIMEOUT,
  SERVICE_MOVED,
  REDIRECT_LOOP,
  /** The server accepts this only over an encrypted connection (LDAP). */
  ENCRYPTION_REQUIRED,

  // Content
  NOT_HTTP,
  UNEXPECTED_CONTENT,
  MALFORMED_RESPONSE,
  EMPTY_RESPONSE,

  // Database and infobase
  DB_LOGIN_REJECTED,
  DB_NOT_FOUND,
  DB_TOO_MANY_CONNECTIONS,
  DB_STARTING,
  DB_SERVER_NOT_FOUND,
  NOT_DATABASE,
  /** The database reports an error of another kind. */
  DB_ERROR,
  INFOBASE_NOT_FOUND,
  INFOBASE_IN_USE,

  // This computer and this program
  DISK_FULL,
  TOO_MANY_OPEN_FILES,
  LOCAL_PORTS_EXHAUSTED,
  LOCAL_PORT_IN_USE,
  LOCAL_FILE_ERROR,
  OUT_OF_MEMORY,
  CLIENT_CONFIG,
  /** A mistake in the program itself. */
  INTERNAL_ERROR,
  /** The user or the program gave up the attempt. */
  CANCELLED,

  /** Nothing better is known. */
  UNKNOWN;

  /** Whether the same attempt may succeed a little later without any change. */
  public boolean tryAgainCanHelp() {
    return switch (this) {
      case NO_NETWORK,
          DNS_UNAVAILABLE,
          CONNECTION_REFUSED,
          CONNECT_TIMEOUT,
          HOST_UNREACHABLE,
          CONNECT_FAILED,
          READ_TIMEOUT,
          CONNECTION_RESET,
          CONNECTION_CLOSED,
          RESPONSE_TRUNCATED,
          TLS_HANDSHAKE_INTERRUPTED,
          TLS_REVOCATION_UNKNOWN,
          PROXY_UNREACHABLE,
          PROXY_TUNNEL_FAILED,
          CAPTIVE_PORTAL,
          SESSIONS_LOCKED,
          NO_LICENCE,
          REQUEST_TIMEOUT,
          TOO_MANY_REQUESTS,
          SERVER_ERROR,
          BAD_GATEWAY,
          SERVER_UNAVAILABLE,
          SERVER_BUSY,
          MAINTENANCE,
          GATEWAY_TIMEOUT,
          MALFORMED_RESPONSE,
          EMPTY_RESPONSE,
          DB_TOO_MANY_CONNECTIONS,
          DB_STARTING,
          DB_SERVER_NOT_FOUND,
          INFOBASE_NOT_FOUND,
          INFOBASE_IN_USE,
          TOO_MANY_OPEN_FILES,
          LOCAL_PORTS_EXHAUSTED,
          OUT_OF_MEMORY,
          CANCELLED,
          UNKNOWN ->
          true;
      default -> false;
    };
  }
}
