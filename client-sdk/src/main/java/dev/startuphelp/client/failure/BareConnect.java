package dev.startuphelp.client.failure;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/**
 * Rules about failed connections whose text says nothing that is known: java.net.http on 17 has
 * none at all, and an operating system may speak any language.
 */
final class BareConnect implements Rules {

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Cause> innermost = evidence.innermost(Types.SOCKET);
    if (innermost.isEmpty()) {
      return Optional.empty();
    }
    if (isTheProxysName(innermost.get(), evidence.route())) {
      return Optional.of(
          new Classification(Situation.PROXY_UNREACHABLE, Map.of(), "socks-unknown-host"));
    }
    // The JDK throws it for a refusal; java.net.http also wraps other reasons in it.
    return innermost.get().is(Types.CONNECT)
        ? Optional.of(new Classification(Situation.CONNECTION_REFUSED, Map.of(), "connect"))
        : Optional.empty();
  }

  /** On 17, all that is said about a SOCKS proxy that nobody knows is its name. */
  private static boolean isTheProxysName(Cause cause, Route route) {
    InetSocketAddress proxy = route.proxy();
    return proxy != null && cause.message().equals(proxy.getHostString());
  }
}
