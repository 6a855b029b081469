package dev.startuphelp.server.access;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that names a session. Under https its name makes the browser insist that it is secure,
 * of this host and for all of it, so that no neighbour can plant one.
 */
final class SessionCookie {

  private static final String SECURE_NAME = "__Host-startup-help-session";
  private static final String PLAIN_NAME = "startup-help-session";

  private final Origins origins;

  SessionCookie(Origins origins) {
    this.origins = origins;
  }

  Optional<String> read(ServerRequest request) {
    return request.headers().cookies().first(name(request)).asOptional();
  }

  void give(ServerRequest request, ServerResponse response, String session) {
    response.headers().addCookie(cookie(request, session).build());
  }

  void take(ServerRequest request, ServerResponse response) {
    response.headers().addCookie(cookie(request, "").maxAge(Duration.ZERO).build());
  }

  private SetCookie.Builder cookie(ServerRequest request, String value) {
    return SetCookie.builder(name(request), value)
        .path("/")
        .httpOnly(true)
        .sameSite(SetCookie.SameSite.STRICT)
        .secure(origins.isSecure(request));
  }

  private String name(ServerRequest request) {
    return origins.isSecure(request) ? SECURE_NAME : PLAIN_NAME;
  }
}
