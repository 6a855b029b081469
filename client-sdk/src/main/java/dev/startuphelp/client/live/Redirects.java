package dev.startuphelp.client.live;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule for redirects: on the same host, never from https to http. */
final class Redirects {

  /** How many are followed in a row. */
  static final int MOST = 5;

  private Redirects() {}

  static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** Where to go on; empty when the rule forbids it. */
  static Optional<URI> follow(URI from, @Nullable String location) {
    try {
      return Optional.ofNullable(location)
          .map(to -> from.resolve(to.strip()))
          .filter(to -> isAllowed(from, to));
    } catch (IllegalArgumentException e) { // Not a URI.
      return Optional.empty();
    }
  }

  /** The address of a file beside another: the same but for the end of its path. */
  static URI beside(URI url, String suffix) {
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return URI.create(url.getScheme() + "://" + url.getRawAuthority() + path + suffix + query);
  }

  private static boolean isAllowed(URI from, URI to) {
    boolean secure = "https".equalsIgnoreCase(to.getScheme());
    boolean stays = "http".equalsIgnoreCase(to.getScheme()) && !isHttps(from);
    return (secure || stays)
        && to.getHost() != null
        && to.getHost().equalsIgnoreCase(from.getHost())
        && to.getRawUserInfo() == null;
  }

  private static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }
}
