package dev.startuphelp.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.regex.Pattern;

/**
 * One line for each request on a logger of its own: method, path, {@code app} and {@code lang},
 * status, bytes written with headers, milliseconds. Other parameters may be secrets of their
 * senders and are left out, and so are addresses of clients.
 */
public final class AccessLog implements Filter {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.access");
  private static final int LONGEST = 100;
  private static final Pattern UNPRINTABLE = Pattern.compile("[^!-~]");

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long start = System.nanoTime();
    try {
      chain.proceed();
    } finally {
      long micros = (System.nanoTime() - start) / 1_000;
      LOG.log(System.Logger.Level.INFO, () -> line(request, response, micros));
    }
  }

  private static String line(RoutingRequest request, RoutingResponse response, long micros) {
    return request.prologue().method().text()
        + " "
        + excerpt(request.prologue().uriPath().rawPath())
        + parameter(request, "app")
        + parameter(request, "lang")
        + " "
        + response.status().code()
        + " "
        + response.bytesWritten()
        + "B "
        + micros / 1_000
        + "."
        + micros % 1_000 / 100
        + "ms";
  }

  private static String parameter(RoutingRequest request, String name) {
    return request.query().contains(name)
        ? " " + name + "=" + excerpt(request.query().get(name))
        : "";
  }

  /** What comes from outside cannot look like more than one word of the line. */
  private static String excerpt(String text) {
    String word = UNPRINTABLE.matcher(text).replaceAll("?");
    return word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "…";
  }
}
