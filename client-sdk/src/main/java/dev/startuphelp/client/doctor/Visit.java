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

/** One try to reach an address, as an application would make it. Blocks. */
final class Visit {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int MOST_REDIRECTS = 5;

  private Visit() {}

  /** What came of it. */
  sealed interface Outcome {
    /** An answer that an application can use. */
    record Reached(int status) implements Outcome {}

    /** An answer that it cannot use. */
    record Replied(HttpReply reply) implements Outcome {}

    /** No answer. */
    record Failed(Throwable failure) implements Outcome {}
  }

  /** The address as a URI; empty when it is none. */
  static Optional<URI> target(String url) {
    try {
      return Optional.of(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  static Outcome of(String url) {
    HttpClient client =
        HttpClient.newBuilder().connectTimeout(CONNECT).proxy(ProxySelector.getDefault()).build();
    try {
      return visit(client, new URI(url));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed(e);
    } catch (IOException | URISyntaxException | RuntimeException e) { // An application's failures.
      return new Outcome.Failed(e);
    }
  }

  private static Outcome visit(HttpClient client, URI first)
      throws IOException, InterruptedException {
    URI url = first;
    for (int redirects = 0; ; redirects++) {
      HttpRequest request = HttpRequest.newBuilder(url).timeout(ANSWER).build();
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
        .flatMap(Visit::target)
        .map(from::resolve)
        .filter(to -> "https".equalsIgnoreCase(from.getScheme()) || sameHost(from, to));
  }

  private static boolean sameHost(URI from, URI to) {
    return from.getHost() != null && from.getHost().equalsIgnoreCase(to.getHost());
  }

  private static Outcome outcome(HttpResponse<?> response, InputStream body) throws IOException {
    int status = response.statusCode();
    if (status < 300) {
      return new Outcome.Reached(status);
    }
    byte[] beginning = body.readNBytes(HttpReply.MAX_BODY);
    return new Outcome.Replied(HttpReply.of(status, response.headers().map(), beginning));
  }
}
