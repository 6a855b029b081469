package dev.startuphelp.server;

import dev.startuphelp.server.http.CommonHeaders;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;

/** Serves the web client, which may run its own scripts and ask any service, and nothing else. */
final class WebClient implements HttpService {

  private static final List<Header> HEADERS =
      List.of(
          CommonHeaders.NO_SNIFF,
          HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-cache"),
          HeaderValues.createCached(
              HeaderNames.create("Content-Security-Policy"),
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self' https: http:; base-uri 'none'; form-action 'none';"
                  + " frame-ancestors 'none'"));

  @Override
  public void routing(HttpRules rules) {
    rules
        .any(
            (request, response) -> {
              HEADERS.forEach(response::header);
              response.next();
            })
        .register(PageFiles.in("dev/startuphelp/web"));
  }
}
