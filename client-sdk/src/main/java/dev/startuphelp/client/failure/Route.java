package dev.startuphelp.client.failure;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the application wanted to go and through which proxy, as far as it knows.
 *
 * @param target the address; http, https, ldap, {@code jdbc:postgresql:} and the like; null when
 *     unknown
 * @param proxy the proxy in use; null when there is none or nobody knows
 */
public record Route(@Nullable URI target, @Nullable InetSocketAddress proxy) {

  /** Nothing is known about the attempt. */
  public static final Route UNKNOWN = new Route(null, null);

  /**
   * The way of an attempt.
   *
   * @param proxy as Java names it; a direct way, or null where nobody knows, is none
   */
  public static Route of(@Nullable URI target, @Nullable Proxy proxy) {
    SocketAddress address = proxy == null ? null : proxy.address();
    return new Route(target, address instanceof InetSocketAddress known ? known : null);
  }

  /** Straight to the target, or through a proxy that is not known. */
  public static Route to(URI target) {
    return new Route(target, null);
  }

  /**
   * Where the first connection goes: to the proxy, else to the target; unresolved. Empty when
   * neither is known.
   */
  public Optional<InetSocketAddress> firstConnection() {
    if (proxy != null) {
      return Optional.of(proxy);
    }
    Optional<String> host = host();
    Optional<Integer> port = port().filter(p -> p >= 0 && p <= 65_535);
    return host.isPresent() && port.isPresent()
        ? Optional.of(InetSocketAddress.createUnresolved(host.get(), port.get()))
        : Optional.empty();
  }

  /** The host of the target without brackets. */
  public Optional<String> host() {
    URI uri = withoutJdbc();
    String host = uri == null ? null : uri.getHost();
    return host == null ? Optional.empty() : Optional.of(host.replace("[", "").replace("]", ""));
  }

  /** The port of the target, also when only its scheme tells. */
  public Optional<Integer> port() {
    URI uri = withoutJdbc();
    if (uri == null) {
      return Optional.empty();
    }
    return uri.getPort() >= 0 ? Optional.of(uri.getPort()) : usualPort(scheme());
  }

  /** The scheme of the target in lower case, empty when unknown; a JDBC URL's is its database's. */
  public String scheme() {
    URI uri = withoutJdbc();
    String scheme = uri == null ? null : uri.getScheme();
    return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
  }

  // java.net.URI takes everything behind "jdbc:" for one opaque part.
  private @Nullable URI withoutJdbc() {
    if (target == null || !"jdbc".equalsIgnoreCase(target.getScheme())) {
      return target;
    }
    try {
      return URI.create(target.getRawSchemeSpecificPart());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Optional<Integer> usualPort(String scheme) {
    return Optional.ofNullable(
        switch (scheme) {
          case "http", "ws" -> 80;
          case "https", "wss" -> 443;
          case "ldap" -> 389;
          case "ldaps" -> 636;
          case "postgresql" -> 5432;
          case "mysql" -> 3306;
          default -> null;
        });
  }
}
