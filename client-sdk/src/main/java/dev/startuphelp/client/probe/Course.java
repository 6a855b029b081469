package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where to probe.
 *
 * @param target where the application wanted to go; null when nowhere remote
 * @param proxy what it went through; {@link Proxy#NO_PROXY}: nothing; null: not known
 * @param first what its failure was taken for; it tells which hops are worth a try
 */
public record Course(@Nullable URI target, @Nullable Proxy proxy, Situation first) {

  /** Whether knowing how far the way is open can tell anybody more. */
  boolean isWorthAWalk() {
    return target != null
        && switch (first) {
          case NO_NETWORK,
              HOST_NOT_FOUND,
              DNS_UNAVAILABLE,
              CONNECTION_REFUSED,
              CONNECT_TIMEOUT,
              HOST_UNREACHABLE,
              BLOCKED_BY_FIREWALL,
              CONNECT_FAILED,
              READ_TIMEOUT,
              CONNECTION_RESET,
              CONNECTION_CLOSED,
              RESPONSE_TRUNCATED,
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
              TLS_CLIENT_CERT_REQUIRED,
              TLS_CLIENT_CERT_REJECTED,
              TLS_HANDSHAKE_INTERRUPTED,
              TLS_FAILED,
              PROXY_UNREACHABLE,
              PROXY_TUNNEL_FAILED,
              CAPTIVE_PORTAL,
              NOT_HTTP,
              UNEXPECTED_CONTENT,
              EMPTY_RESPONSE,
              DB_SERVER_NOT_FOUND,
              NOT_DATABASE,
              UNKNOWN ->
              true;
          default -> false;
        };
  }

  /** Through the proxy that was used, or that Java is configured with when nobody knows. */
  Course withProxy() {
    return proxy != null || target == null ? this : new Course(target, configured(target), first);
  }

  /** The same as rules know it. */
  Route route() {
    return Route.of(target, proxy);
  }

  /** Whether the proxy understands HTTP and can be asked to let through. */
  boolean isThroughHttpProxy() {
    return proxy != null && proxy.type() == Proxy.Type.HTTP;
  }

  private static Proxy configured(URI target) {
    ProxySelector selector = ProxySelector.getDefault();
    try {
      List<Proxy> proxies = selector == null ? List.of() : selector.select(target);
      return proxies.isEmpty() ? Proxy.NO_PROXY : proxies.get(0);
    } catch (IllegalArgumentException e) { // The selector knows no such scheme.
      return Proxy.NO_PROXY;
    }
  }
}
