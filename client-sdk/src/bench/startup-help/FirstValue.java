import com.sun.net.httpserver.HttpServer;
import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Startup Help: the diagnosis with the notice that was kept. Without arguments it does nothing, so
 * that its classes can be told from those of any JVM.
 */
public final class FirstValue {

  private static final String DOCUMENT =
      "{\"userMessage\":\"Accounting is down for an"
          + " upgrade.\",\"validUntil\":\"2099-01-01T00:00:00Z\","
          + "\"helpUrl\":\"https://help.example.com/accounting\"}";

  private FirstValue() {}

  /** Arguments: a cache directory, and how many milliseconds to go on afterwards. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      return;
    }
    Path cache = Path.of(arguments[0]);
    Path url = cache.resolve("url");
    if (!Files.exists(url)) {
      keep(cache, url);
    }
    URI service = URI.create(Files.readString(url));
    URI target = URI.create("https://accounting.example.com/");
    ConnectException failure = new ConnectException("Connection refused");

    long began = System.nanoTime();
    HelpClient client = HelpClient.builder("bench", service).cacheDirectory(cache).build();
    Diagnosis diagnosis = client.diagnose(failure, Attempt.to(target));
    while (diagnosis.notices().isEmpty() && System.nanoTime() - began < 5e9) {
      Thread.sleep(1); // The diagnosis itself was there; what was kept was not yet.
      diagnosis = client.diagnose(failure, Attempt.to(target));
    }
    long took = System.nanoTime() - began;
    Thread.sleep(Long.parseLong(arguments[1]));
    System.out.println(diagnosis.notices().isEmpty() ? "no value" : took / 1e6);
    Runtime.getRuntime().halt(diagnosis.notices().isEmpty() ? 1 : 0);
  }

  // The service once, for as long as it takes to keep its answer.
  private static void keep(Path cache, Path url) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange));
    server.start();
    URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/help");
    try (HelpClient client =
        HelpClient.builder("bench", service)
            .cacheDirectory(cache)
            .timeBudget(Duration.ofMinutes(1))
            .build()) {
      Diagnosis first = client.diagnose(new ConnectException(), Attempt.toStart());
      client.refine(first).toCompletableFuture().get();
    }
    server.stop(0);
    Files.writeString(url, service.toString());
  }

  private static void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    byte[] body = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
