package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The last resort: evidence that is too thin for a cause still tells the kind of failure. */
final class WideRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          text("pool-exhausted", Situation.DB_TOO_MANY_CONNECTIONS, "connection is not available")
              .in(Types.SQL),
          type("sql-timeout", Situation.READ_TIMEOUT, "java.sql.SQLTimeoutException"),
          type("ssl", Situation.TLS_FAILED, Types.SSL),
          type("closed-channel", Situation.CONNECTION_CLOSED, Types.CLOSED_CHANNEL),
          type(
              "naming-connection",
              Situation.CONNECT_FAILED,
              "javax.naming.CommunicationException",
              "javax.naming.ServiceUnavailableException"),
          type("socket", Situation.CONNECT_FAILED, Types.SOCKET));

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    return SIGNS.judge(evidence).or(() -> database(evidence)).or(() -> programmingError(evidence));
  }

  private static Optional<Classification> database(Evidence evidence) {
    return evidence
        .innermost(Types.SQL)
        .map(
            cause ->
                cause.code().startsWith("08")
                    ? new Classification(Situation.CONNECT_FAILED, Map.of(), "sql-connection")
                    : new Classification(Situation.DB_ERROR, Map.of(), "sql"));
  }

  private static Optional<Classification> programmingError(Evidence evidence) {
    List<Cause> causes = evidence.causes();
    return causes.stream().anyMatch(Cause::isProgrammingError)
        ? Optional.of(new Classification(Situation.INTERNAL_ERROR, Map.of(), "programming-error"))
        : Optional.empty();
  }
}
