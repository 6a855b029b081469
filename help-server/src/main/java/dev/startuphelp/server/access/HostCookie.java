package dev.startuphelp.server.access;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie for this service alone. Under https its name makes the browser insist that it is secure,
 * of this host and for all of it, so that no neighbour can plant one.
 */
final class HostCookie {

  private final Origins origins;
  private final String name;
  private final Optional<Duration> life;

  private HostCookie(Origins origins, String name, Optional<Duration> life) {
    this.origins = origins;
    this.name = name;
    this.life = life;
  }

  /** The one that names a session; it ends with the browser. */
  static HostCookie ofSession(Origins origins) {
    return new HostCookie(origins, "startup-help-session", Optional.empty());
  }

  /** The one that says that a person has signed in with this browser before. */
  static HostCookie ofKnownBrowser(Origins origins) {
    return new HostCookie(origins, "startup-help-browser", Optional.of(KnownBrowsers.LIFE));
  }

  Optional<String> read(ServerRequest request) {
    return request.headers().cookies().first(nameFor(request)).asOptional();
  }

  void give(ServerRequest request, ServerResponse response, String value) {
    SetCookie.Builder cookie = cookie(request, value);
    life.ifPresent(cookie::maxAge);
    response.headers().addCookie(cookie.build());
  }

  void take(ServerRequest request, ServerResponse response) {
    response.headers().addCookie(cookie(request, "").maxAge(Duration.ZERO).build());
  }

  private SetCookie.Builder cookie(ServerRequest request, String value) {
    return SetCookie.builder(nameFor(request), value)
        .path("/")
        .httpOnly(true)
        .sameSite(SetCookie.SameSite.STRICT)
        .secure(origins.isSecure(request));
  }

  private String nameFor(ServerRequest request) {
    return origins.isSecure(request) ? "__Host-" + name : name;
  }
}
