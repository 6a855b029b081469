package dev.startuphelp.client.failure;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * What a failed connection means when there is a proxy on the way: with one, it is the proxy that
 * is connected to, so it is the proxy that was not found, refused or did not answer.
 */
final class ProxyContext {

  private ProxyContext() {}

  static Classification correct(Classification found, Evidence evidence) {
    InetSocketAddress proxy = evidence.route().proxy();
    if (proxy != null && found.situation().isBrokenOff() && isTunnelling(evidence)) {
      return new Classification(
          Situation.PROXY_TUNNEL_FAILED, found.facts(), "tunnel-" + found.rule());
    }
    if (proxy == null || !found.situation().isConnecting() || namesAnother(proxy, evidence)) {
      return found;
    }
    return new Classification(Situation.PROXY_UNREACHABLE, found.facts(), "proxy-" + found.rule());
  }

  /** Whether the proxy was still being asked to connect: HttpURLConnection's and OkHttp's names. */
  private static boolean isTunnelling(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (isTunnelling(cause)) {
        return true;
      }
    }
    return false;
  }

  static boolean isTunnelling(Cause cause) {
    for (StackTraceElement frame : cause.frames()) {
      String method = frame.getMethodName();
      if (method.startsWith("doTunneling") || method.startsWith("createTunnel")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the exceptions name something else than the proxy, which then was bypassed. */
  private static boolean namesAnother(InetSocketAddress proxy, Evidence evidence) {
    Optional<Named.Endpoint> endpoint = Named.endpoint(evidence);
    if (endpoint.isPresent()) {
      return endpoint.get().port() != proxy.getPort();
    }
    return evidence
        .innermost(Types.UNKNOWN_HOST)
        .map(Named::host)
        .filter(host -> !host.equalsIgnoreCase(proxy.getHostString()))
        .filter(host -> host.equalsIgnoreCase(evidence.route().host().orElse("")))
        .isPresent();
  }
}
