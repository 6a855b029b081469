package dev.startuphelp.client.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules about databases of every kind, by SQLState, never by the texts alone: they are translated.
 * What the number of one driver means stands in its stack's file. Class 08 (no connection) is left
 * to the rules about the network, because the cause beside it tells more.
 */
final class DatabaseRules implements Rules {

  private static final String CLASS_NOT_FOUND = "java.lang.ClassNotFoundException";

  private static final List<String> NO_DRIVER =
      List.of("no suitable driver", "cannot load driver", "failed to load driver class");

  private static final List<String> NO_ADDRESS =
      List.of(
          "unable to parse url",
          "не удалось разобрать url",
          "invalid jdbc url",
          "url format error",
          "invalid oracle url");

  // pgjdbc's loginTimeout: class 08, and no cause.
  private static final List<String> TIMED_OUT =
      List.of(
          "connection attempt timed out",
          "истекло время ожидания подключения",
          "keine verbindung innerhalb des zeitintervalls",
          "dans le delai imparti");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is(Types.SQL)) {
        Situation situation = situation(cause);
        if (situation != Situation.UNKNOWN) {
          return Optional.of(new Classification(situation, Map.of(), rule(cause)));
        }
      }
    }
    return evidence.has(Types.SQL) ? missingClass(evidence) : missingDriver(evidence);
  }

  /** A socket factory or another part that the connection's properties name. */
  private static Optional<Classification> missingClass(Evidence evidence) {
    return evidence.has(CLASS_NOT_FOUND) ? config("missing-class") : Optional.empty();
  }

  private static Optional<Classification> missingDriver(Evidence evidence) {
    Optional<Cause> missing = evidence.innermost(CLASS_NOT_FOUND);
    return missing.isPresent() && missing.get().text().endsWith("driver")
        ? config("missing-driver")
        : Optional.empty();
  }

  private static Optional<Classification> config(String rule) {
    return Optional.of(new Classification(Situation.CLIENT_CONFIG, Map.of(), rule));
  }

  private static String rule(Cause cause) {
    String code = cause.code().isEmpty() ? "" : "-" + cause.code();
    return cause.vendorCode() == 0 ? "sql" + code : "sql" + code + "-" + cause.vendorCode();
  }

  private static Situation situation(Cause cause) {
    // DriverManager gives it the state 08001, as if a server had been asked.
    if (cause.says(NO_DRIVER) || cause.says("sslmode")) {
      return Situation.CLIENT_CONFIG;
    }
    if (cause.says(NO_ADDRESS)) {
      return Situation.INVALID_ADDRESS;
    }
    if (cause.says(TIMED_OUT)) {
      return Situation.CONNECT_TIMEOUT;
    }
    return byState(cause);
  }

  private static Situation byState(Cause cause) {
    return switch (cause.code()) {
      // PostgreSQL refuses by host, user or database (pg_hba.conf) with the state of a wrong login.
      case "28000" ->
          cause.says("pg_hba.conf") ? Situation.ACCESS_DENIED : Situation.DB_LOGIN_REJECTED;
      case "3D000", "90013", "90146" -> Situation.DB_NOT_FOUND;
      case "53300" -> Situation.DB_TOO_MANY_CONNECTIONS;
      case "57P01", "57P02" -> Situation.SERVER_UNAVAILABLE;
      case "57P03" -> Situation.DB_STARTING;
      case "57014" -> canceled(cause);
      case "42501" -> Situation.ACCESS_DENIED;
      case "08P01" -> Situation.NOT_DATABASE;
      case "08003" -> Situation.CONNECTION_CLOSED;
      case "08004" -> rejected(cause);
      default -> byClass(cause.code());
    };
  }

  private static Situation canceled(Cause cause) {
    return cause.says("timeout") || cause.says("тайм")
        ? Situation.READ_TIMEOUT
        : Situation.CANCELLED;
  }

  private static Situation rejected(Cause cause) {
    // The driver does not know the way of logging in that the server wants.
    if (cause.says("pg_hba.conf")) {
      return Situation.VERSION_MISMATCH;
    }
    return cause.says("password") || cause.says("парол")
        ? Situation.DB_LOGIN_REJECTED
        : Situation.UNKNOWN;
  }

  private static Situation byClass(String state) {
    return switch (state.length() == 5 ? state.substring(0, 2) : "") {
      case "28" -> Situation.DB_LOGIN_REJECTED;
      case "3D" -> Situation.DB_NOT_FOUND;
      case "53" -> Situation.SERVER_BUSY;
      // Data, constraints, transactions, syntax and schema, the server's own trouble.
      case "0A", "22", "23", "25", "3F", "40", "42", "54", "55", "58", "XX" -> Situation.DB_ERROR;
      default -> Situation.UNKNOWN;
    };
  }
}
