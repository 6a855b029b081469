package dev.startuphelp.server;

import dev.startuphelp.server.http.CommonHeaders;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;

/** Serves the files of the admin page, which may speak with this service and nobody else. */
final class AdminPage implements HttpService {

  private static final List<Header> HEADERS =
      List.of(
          CommonHeaders.NO_SNIFF,
          HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache"),
          HeaderValues.createCached(HeaderNames.create("Referrer-Policy"), "no-referrer"),
          HeaderValues.createCached(
              HeaderNames.create("Cross-Origin-Opener-Policy"), "same-origin"),
          HeaderValues.createCached(
              HeaderNames.create("Content-Security-Policy"),
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'"));

  @Override
  public void routing(HttpRules rules) {
    rules
        .any(
            (request, response) -> {
              if (request.path().absolute().path().equals("/admin")) {
                response
                    .status(Status.PERMANENT_REDIRECT_308)
                    .header(HeaderNames.LOCATION, "/admin/")
                    .send();
                return;
              }
              HEADERS.forEach(response::header);
              response.next();
            })
        .register(PageFiles.in("dev/startuphelp/admin"));
  }
}
