package dev.startuphelp.server.access;

import dev.startuphelp.server.http.ProblemException;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request comes from: which address, through which proxy, from whose page. */
final class Origins {

  /** No other site's page can send it without asking first, which is never granted. */
  static final HeaderName OWN_PAGE = HeaderNames.create("Startup-Help-Admin");

  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
  private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
  private static final HeaderName FORWARDED_PROTO = HeaderNames.create("X-Forwarded-Proto");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@\\\\+-]{1,100}");

  private final AccessSettings settings;

  Origins(AccessSettings settings) {
    this.settings = settings;
  }

  /** Refuses a request that another site's page may have made the browser send. */
  void requireOwnPage(ServerRequest request) {
    if (!request.headers().contains(OWN_PAGE) || !isOwn(request)) {
      throw new ProblemException(
          Status.FORBIDDEN_403,
          "This request does not come from the admin page. Open /admin/ at this service; scripts"
              + " use a token.");
    }
  }

  /** Whether the page asks by itself, without anybody having touched it. */
  static boolean isWatching(ServerRequest request) {
    return request.headers().first(OWN_PAGE).orElse("").equals("watching");
  }

  private boolean isOwn(ServerRequest request) {
    Optional<String> site = request.headers().first(FETCH_SITE);
    if (site.isPresent()) {
      return site.get().equals("same-origin");
    }
    // Browsers that are not asked through https leave Sec-Fetch-Site out.
    return request.headers().first(HeaderNames.ORIGIN).map(o -> isOwn(o, request)).orElse(true);
  }

  private boolean isOwn(String origin, ServerRequest request) {
    if (settings.origin() != null) {
      return origin.equalsIgnoreCase(settings.origin());
    }
    String host = request.headers().first(HeaderNames.HOST).orElse("");
    return origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host);
  }

  /** Whether the browser speaks https, with this service or with a proxy before it. */
  boolean isSecure(ServerRequest request) {
    boolean configured = settings.origin() != null && settings.origin().startsWith("https:");
    return configured
        || request.isSecure()
        || (isFromProxy(request)
            && request.headers().first(FORWARDED_PROTO).orElse("").equals("https"));
  }

  /** The address of the person; the one that a trusted proxy adds last. */
  String addressOf(ServerRequest request) {
    if (isFromProxy(request) && request.headers().contains(FORWARDED_FOR)) {
      List<String> values = request.headers().get(FORWARDED_FOR).allValues();
      String last = values.get(values.size() - 1);
      String address = last.substring(last.lastIndexOf(',') + 1).strip();
      if (isAddress(address)) {
        return address;
      }
    }
    return peer(request).map(InetAddress::getHostAddress).orElse("unknown");
  }

  private static boolean isAddress(String text) {
    try {
      return Peers.bytesOf(text).length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whom a trusted proxy has signed in; from anywhere else its header means nothing. */
  Optional<String> userOfProxy(ServerRequest request) {
    AccessSettings.Proxy proxy = settings.proxy();
    if (proxy == null || !isFromProxy(request)) {
      return Optional.empty();
    }
    HeaderName name = HeaderNames.create(proxy.userHeader());
    if (!request.headers().contains(name)) {
      return Optional.empty();
    }
    Header header = request.headers().get(name);
    // Two of them: one may be the client's own, which the proxy forgot to remove.
    return header.valueCount() == 1
        ? Optional.of(header.get()).filter(user -> NAME.matcher(user).matches())
        : Optional.empty();
  }

  private boolean isFromProxy(ServerRequest request) {
    AccessSettings.Proxy proxy = settings.proxy();
    return proxy != null && peer(request).filter(proxy.peers()::contain).isPresent();
  }

  private static Optional<InetAddress> peer(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress socket
        ? Optional.ofNullable(socket.getAddress())
        : Optional.empty();
  }
}
