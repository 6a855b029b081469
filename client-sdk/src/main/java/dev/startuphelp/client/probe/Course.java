package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Doubt;
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
    return target != null && first.doubt() != Doubt.NONE;
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
