package dev.startuphelp.server;

import dev.startuphelp.server.access.Access;
import dev.startuphelp.server.http.CommonHeaders;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;

/** The admin page, its API, and who may use them, put together. */
record AdminSite(Access access, HttpService service) {

  void mount(HttpRouting.Builder routing) {
    routing
        .register(CommonHeaders.ADMIN + "/session", access.sessionService())
        .register(CommonHeaders.ADMIN, service)
        .register("/admin", new AdminPage());
  }
}
