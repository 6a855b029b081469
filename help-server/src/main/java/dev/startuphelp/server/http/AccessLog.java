package dev.startuphelp.server.http;

import io.helidon.common.uri.UriPath;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Objects;
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

  /**
   * A request that has been answered.
   *
   * @param path as it was sent, without scheme and host
   * @param application empty: none was named
   * @param language empty: none was named
   * @param status of the answer
   * @param bytes of the answer, with headers
   * @param nanos that it took
   */
  public record Entry(
      String method,
      String path,
      String application,
      String language,
      int status,
      long bytes,
      long nanos) {

    private String line() {
      return method
          + " "
          + excerpt(path)
          + parameter("app", application)
          + parameter("lang", language)
          + " "
          + status
          + " "
          + bytes
          + "B "
          + nanos / 1_000_000
          + "."
          + nanos / 100_000 % 10
          + "ms";
    }

    private static String parameter(String name, String value) {
      return value.isEmpty() ? "" : " " + name + "=" + excerpt(value);
    }

    /** What comes from outside cannot look like more than one word of the line. */
    private static String excerpt(String text) {
      String word = UNPRINTABLE.matcher(text).replaceAll("?");
      return word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "…";
    }
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long start = System.nanoTime();
    try {
      chain.proceed();
    } finally {
      log(entry(request, response, System.nanoTime() - start));
    }
  }

  /** Writes the line. */
  public void log(Entry entry) {
    LOG.log(System.Logger.Level.INFO, entry::line);
  }

  private static Entry entry(RoutingRequest request, RoutingResponse response, long nanos) {
    return new Entry(
        request.prologue().method().text(),
        path(request.prologue().uriPath()),
        parameter(request, "app"),
        parameter(request, "lang"),
        response.status().code(),
        response.bytesWritten(),
        nanos);
  }

  /** As it was sent; of a whole address the path only, for a password may stand before it. */
  private static String path(UriPath path) {
    String raw = path.rawPath();
    return raw.startsWith("/") ? raw : Objects.requireNonNullElse(path.path(), "?");
  }

  private static String parameter(RoutingRequest request, String name) {
    return request.query().contains(name) ? request.query().get(name) : "";
  }
}
