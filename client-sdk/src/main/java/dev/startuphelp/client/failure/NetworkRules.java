package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.Optional;

/** Rules about names, connections and their breaking off. */
final class NetworkRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          type("unknown-host", Situation.HOST_NOT_FOUND, "java.net.UnknownHostException"),
          type(
              "unresolved-address",
              Situation.HOST_NOT_FOUND,
              "java.nio.channels.UnresolvedAddressException"),
          text("connect-timeout", Situation.CONNECT_TIMEOUT, "connect timed out")
              .in("java.net.SocketTimeoutException"),
          type(
              "http-connect-timeout",
              Situation.CONNECT_TIMEOUT,
              "java.net.http.HttpConnectTimeoutException"),
          type("socket-timeout", Situation.READ_TIMEOUT, "java.net.SocketTimeoutException"),
          type("http-timeout", Situation.READ_TIMEOUT, "java.net.http.HttpTimeoutException"),
          type("connect", Situation.CONNECTION_REFUSED, "java.net.ConnectException"));

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    return SIGNS.judge(evidence);
  }
}
