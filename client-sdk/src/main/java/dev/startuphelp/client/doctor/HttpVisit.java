package dev.startuphelp.client.doctor;

import dev.startuphelp.client.failure.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Gets a page. */
record HttpVisit(String url) implements Visit {

  private static final int MOST_REDIRECTS = 5;

  @Override
  public Outcome pay() throws IOException, InterruptedException, URISyntaxException {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(CONNECT))
            .proxy(ProxySelector.getDefault())
            .build();
    return visit(client, new URI(url));
  }

  private static Outcome visit(HttpClient client, URI first)
      throws IOException, InterruptedException {
    URI url = first;
    for (int redirects = 0; ; redirects++) {
      HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofMillis(ANSWER)).build();
      HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        Optional<URI> next = redirects < MOST_REDIRECTS ? next(url, response) : Optional.empty();
        if (next.isEmpty()) {
          return outcome(response, body);
        }
        url = next.get();
      }
    }
  }

  // Over TLS a redirect is the server's own word. In plain http one to another host may be the
  // login page of a network, so it is not followed but judged.
  private static Optional<URI> next(URI from, HttpResponse<?> response) {
    boolean redirect = response.statusCode() / 100 == 3 && response.statusCode() != 304;
    return response
        .headers()
        .firstValue("Location")
        .filter(location -> redirect)
        .flatMap(HttpVisit::target)
        .map(from::resolve)
        .filter(to -> "https".equalsIgnoreCase(from.getScheme()) || sameHost(from, to));
  }

  private static Optional<URI> target(String location) {
    try {
      return Optional.of(new URI(location));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean sameHost(URI from, URI to) {
    return from.getHost() != null && from.getHost().equalsIgnoreCase(to.getHost());
  }

  private static Outcome outcome(HttpResponse<?> response, InputStream body) throws IOException {
    int status = response.statusCode();
    if (status < 300) {
      return new Outcome.Reached("HTTP " + status);
    }
    byte[] beginning = body.readNBytes(HttpReply.MAX_BODY);
    return new Outcome.Replied(HttpReply.of(status, response.headers().map(), beginning));
  }
}
