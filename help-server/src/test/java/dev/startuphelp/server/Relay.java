package dev.startuphelp.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to a service: counts what is asked, can be slow, can be cut and mended. */
final class Relay implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final int port;
  private volatile int target;
  private volatile Duration delay = Duration.ZERO;
  private HttpServer way;
  private boolean whole = true;

  Relay() throws IOException {
    way = open(0);
    port = way.getAddress().getPort();
  }

  private HttpServer open(int at) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", at), 1_000);
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
    return server;
  }

  int port() {
    return port;
  }

  void leadTo(HelpServer service) {
    target = service.port();
  }

  void takes(Duration time) {
    delay = time;
  }

  void cut() {
    way.stop(0);
    whole = false;
  }

  void mend() throws IOException {
    if (!whole) {
      way = open(port);
      whole = true;
    }
  }

  /** How often that was asked, with whatever headers. */
  int asked(String pathAndQuery) {
    return asked.getOrDefault(pathAndQuery, new AtomicInteger()).get();
  }

  private void pass(HttpExchange exchange) {
    String path = exchange.getRequestURI().toString();
    asked.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + target + path));
    for (String name : new String[] {"Accept-Language", "If-None-Match"}) {
      exchange
          .getRequestHeaders()
          .getOrDefault(name, List.of())
          .forEach(value -> request.header(name, value));
    }
    CompletableFuture.supplyAsync(
            request::build,
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads))
        .thenCompose(later -> client.sendAsync(later, HttpResponse.BodyHandlers.ofByteArray()))
        .thenAccept(answer -> give(answer, exchange));
  }

  private static void give(HttpResponse<byte[]> answer, HttpExchange exchange) {
    try (exchange) {
      answer.headers().map().forEach(exchange.getResponseHeaders()::put);
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    way.stop(0);
    threads.shutdownNow();
  }
}
