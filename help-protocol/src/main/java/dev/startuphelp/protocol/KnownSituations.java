package dev.startuphelp.protocol;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The names of the situations that the diagnosis tells apart, and which of them somebody meant. The
 * names stand here, because notices refer to them; what they mean to a program is the SDK's.
 */
final class KnownSituations {

  static final List<String> NAMES =
      List.of(
          "NO_NETWORK",
          "HOST_NOT_FOUND",
          "DNS_UNAVAILABLE",
          "CONNECTION_REFUSED",
          "CONNECT_TIMEOUT",
          "HOST_UNREACHABLE",
          "BLOCKED_BY_FIREWALL",
          "CONNECT_FAILED",
          "READ_TIMEOUT",
          "CONNECTION_RESET",
          "CONNECTION_CLOSED",
          "RESPONSE_TRUNCATED",
          "INVALID_ADDRESS",
          "OWN_NAME_UNRESOLVED",
          "TLS_UNTRUSTED",
          "TLS_EXPIRED",
          "TLS_NOT_YET_VALID",
          "TLS_HOSTNAME_MISMATCH",
          "TLS_PIN_MISMATCH",
          "TLS_WEAK_CERTIFICATE",
          "TLS_REVOKED",
          "TLS_REVOCATION_UNKNOWN",
          "TLS_PROTOCOL_MISMATCH",
          "TLS_NOT_SUPPORTED_BY_SERVER",
          "HTTPS_REQUIRED",
          "TLS_CLIENT_CERT_REQUIRED",
          "TLS_CLIENT_CERT_REJECTED",
          "TLS_HANDSHAKE_INTERRUPTED",
          "TLS_LOCAL_CONFIG",
          "TLS_FAILED",
          "PROXY_UNREACHABLE",
          "PROXY_AUTH_REQUIRED",
          "PROXY_TUNNEL_FAILED",
          "PROXY_BLOCKED",
          "CAPTIVE_PORTAL",
          "LOGIN_REJECTED",
          "PASSWORD_EXPIRED",
          "ACCOUNT_DISABLED",
          "ACCOUNT_LOCKED",
          "SESSION_EXPIRED",
          "ACCESS_DENIED",
          "KERBEROS_NO_TICKET",
          "KERBEROS_SERVER_UNKNOWN",
          "KERBEROS_FAILED",
          "CLOCK_SKEW",
          "SECOND_FACTOR_REQUIRED",
          "LOGIN_METHOD_NOT_ALLOWED",
          "BOT_CHECK",
          "SESSIONS_LOCKED",
          "VERSION_MISMATCH",
          "NO_LICENCE",
          "SERVICE_NOT_FOUND",
          "REQUEST_TIMEOUT",
          "SERVICE_GONE",
          "TOO_MANY_REQUESTS",
          "HEADERS_TOO_LARGE",
          "REQUEST_REJECTED",
          "SERVER_ERROR",
          "BAD_GATEWAY",
          "SERVER_UNAVAILABLE",
          "SERVER_BUSY",
          "MAINTENANCE",
          "GATEWAY_TIMEOUT",
          "SERVICE_MOVED",
          "REDIRECT_LOOP",
          "ENCRYPTION_REQUIRED",
          "NOT_HTTP",
          "UNEXPECTED_CONTENT",
          "MALFORMED_RESPONSE",
          "EMPTY_RESPONSE",
          "DB_LOGIN_REJECTED",
          "DB_NOT_FOUND",
          "DB_TOO_MANY_CONNECTIONS",
          "DB_STARTING",
          "DB_SERVER_NOT_FOUND",
          "NOT_DATABASE",
          "DB_ERROR",
          "INFOBASE_NOT_FOUND",
          "INFOBASE_IN_USE",
          "DISK_FULL",
          "TOO_MANY_OPEN_FILES",
          "LOCAL_PORTS_EXHAUSTED",
          "LOCAL_PORT_IN_USE",
          "LOCAL_FILE_ERROR",
          "OUT_OF_MEMORY",
          "CLIENT_CONFIG",
          "NOT_CONFIGURED",
          "INTERNAL_ERROR",
          "CANCELLED",
          "UNKNOWN");

  /** A name longer than this is compared with none: the effort grows with its length. */
  private static final int LONGEST_COMPARED = SituationName.LONGEST;

  private KnownSituations() {}

  static boolean isOfName(int c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  /**
   * The known name that was probably meant: the one with the fewest slips of typing, at most one
   * for each three characters; else one of which all words were written ("refused").
   */
  static @Nullable String nearest(String written) {
    if (written.length() > LONGEST_COMPARED) {
      return null;
    }
    String name = written.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s.:-]+", "_");
    String nearest = Nearest.of(name, NAMES);
    return nearest == null ? withWord(name) : nearest;
  }

  private static @Nullable String withWord(String name) {
    if (name.length() < 3) {
      return null;
    }
    for (String known : NAMES) {
      if (("_" + known + "_").contains("_" + name + "_")) {
        return known;
      }
    }
    return null;
  }
}
