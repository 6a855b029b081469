package dev.startuphelp.server.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.regex.Pattern;

/**
 * Lets a request pass only if its path is written in the one way in which this service writes its
 * addresses: plain segments between single slashes. Everything else ({@code //}, dot segments,
 * percent signs, backslashes, parameters behind a semicolon) would be another name for what has one
 * already. Whoever compares paths, keeps answers by them or writes them into an answer need not
 * think of such names.
 *
 * <p>A proxy may send the whole address (RFC 9112, section 3.2.2); of that, only the path counts.
 */
public final class PlainAddresses implements Filter {

  // Possessive: other groups take a frame of the stack for each round.
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i:https?://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?)?"
              + "(?=/)(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]++)*+/?");

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (!isPlain(request.prologue().uriPath().rawPath())) {
      throw new ProblemException(
          Status.BAD_REQUEST_400,
          "The addresses of this service have letters, digits, dots, dashes and underscores between"
              + " single slashes. The help document is at /v1/help.");
    }
    chain.proceed();
  }

  static boolean isPlain(String target) {
    return PLAIN.matcher(target).matches();
  }
}
