package dev.startuphelp.server.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends the health in one piece, so that it has a length; Helidon would send it in chunks while it
 * is being written. It is asked for by load balancers, and many of those speak HTTP/1.0, which
 * knows no chunks.
 */
public final class WholeHealth implements Filter {

  private static final String HEALTH = "/observe/health";

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (request.path().path().startsWith(HEALTH)) {
      response.streamFilter(Whole::new);
    }
    chain.proceed();
  }

  private static final class Whole extends ByteArrayOutputStream {

    private final OutputStream destination;

    Whole(OutputStream destination) {
      this.destination = destination;
    }

    @Override
    public void close() throws IOException {
      try (destination) {
        writeTo(destination);
      }
      reset();
    }
  }
}
