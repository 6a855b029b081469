package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.Optional;

/** Rules about names, connections and their breaking off. */
final class NetworkRules implements Rules {

  private static final SignTable SIGNS =
      SignTable.of(
          text("name-service", Situation.DNS_UNAVAILABLE, SystemText.NAME_SERVICE)
              .in(Types.UNKNOWN_HOST),
          type("unknown-host", Situation.HOST_NOT_FOUND, Types.UNKNOWN_HOST, Types.UNRESOLVED),
          type(
              "name-service-timeout",
              Situation.DNS_UNAVAILABLE,
              "io.netty.resolver.dns.DnsNameResolverTimeoutException"),

          // Timeouts of connecting come before refusals: java.net.http's has a ConnectException as
          // cause, and the kernel's timeout is a ConnectException.
          type(
              "connect-timeout",
              Situation.CONNECT_TIMEOUT,
              Types.HTTP_CONNECT_TIMEOUT,
              "org.apache.http.conn.ConnectTimeoutException",
              "org.apache.hc.client5.http.ConnectTimeoutException",
              "io.netty.channel.ConnectTimeoutException"),
          text(
                  "connect-timeout",
                  Situation.CONNECT_TIMEOUT,
                  "connect timed out",
                  "failed to connect")
              .in(Types.SOCKET_TIMEOUT),
          text("system-timeout", Situation.CONNECT_TIMEOUT, SystemText.CONNECT_TIMED_OUT)
              .in(Types.CONNECT),
          type(
              "read-timeout",
              Situation.READ_TIMEOUT,
              Types.SOCKET_TIMEOUT,
              Types.HTTP_TIMEOUT,
              "io.netty.handler.timeout.ReadTimeoutException"),
          text("network-down", Situation.NO_NETWORK, SystemText.NETWORK_DOWN),
          type("no-route", Situation.HOST_UNREACHABLE, Types.NO_ROUTE),
          // An IPv6 address where there is no IPv6.
          type(
              "address-family",
              Situation.HOST_UNREACHABLE,
              "java.nio.channels.UnsupportedAddressTypeException"),
          text("unreachable", Situation.HOST_UNREACHABLE, SystemText.UNREACHABLE),
          type(
              "port-unreachable",
              Situation.CONNECTION_REFUSED,
              "java.net.PortUnreachableException"),
          text("forbidden", Situation.BLOCKED_BY_FIREWALL, SystemText.FORBIDDEN).in(Types.SOCKET),
          text("refused", Situation.CONNECTION_REFUSED, SystemText.REFUSED),
          // Not in SSLException: there the cause tells more.
          text("system-timeout", Situation.CONNECT_TIMEOUT, SystemText.CONNECT_TIMED_OUT),

          // No bytes at all, or an end in the middle of nothing.
          text(
              "no-answer",
              Situation.CONNECTION_CLOSED,
              "unexpected end of stream on",
              "unexpected end of file from server",
              "failed to respond",
              "closed prematurely before response",
              "connection closed by peer",
              "request not processed by peer",
              "goaway received",
              "connection has been closed by peer"),
          text("reset", Situation.CONNECTION_RESET, SystemText.RESET),
          // HttpURLConnection keeps the reason to itself.
          text(
              "error-writing",
              Situation.CONNECTION_RESET,
              "error writing to server",
              "error writing request body to server"),
          text(
              "http2-reset",
              Situation.CONNECTION_RESET,
              "stream was reset",
              "rst_stream",
              "channel reset by peer"),
          text(
              "closed",
              Situation.CONNECTION_CLOSED,
              "header parser received no bytes",
              "eof reached while reading",
              "ssl peer shut down incorrectly",
              "ldap connection has been closed",
              "connection closed"),
          type(
              "http2-shut-down",
              Situation.CONNECTION_CLOSED,
              "okhttp3.internal.http2.ConnectionShutdownException"),
          type("end-of-stream", Situation.CONNECTION_CLOSED, Types.EOF),
          text("read-timeout", Situation.READ_TIMEOUT, "read timed out"));

  private static final SignTable BY_CLASS =
      SignTable.of(type("gave-up-waiting", Situation.READ_TIMEOUT, Types.TIMEOUT));

  private static final Rules RULES =
      InOrder.of(
          new AddressRules(),
          new OwnName(),
          new BindRules(),
          new CallTimeout(),
          SIGNS,
          new BareConnect(),
          BY_CLASS);

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> found = RULES.judge(evidence);
    return found.isPresent()
        ? Optional.of(ProxyContext.correct(found.get(), evidence))
        : Optional.empty();
  }
}
