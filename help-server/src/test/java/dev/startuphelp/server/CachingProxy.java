package dev.startuphelp.server;

import static org.awaitility.Awaitility.await;

import dev.startuphelp.web.DebianProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A real nginx or Varnish in front of two help-servers, with the configuration that is shipped. */
final class CachingProxy implements AutoCloseable {

  private static final Path SAMPLES = Path.of("../sample-config");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String name;
  private final int port;
  private final Process process;

  private CachingProxy(String name, int port, ProcessBuilder program, Path folder)
      throws IOException {
    this.name = name;
    this.port = port;
    this.process =
        program.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
  }

  /** nginx; empty, and said, where there is none to be had. */
  static Optional<CachingProxy> nginx(Path folder, int one, int two)
      throws IOException, InterruptedException {
    Optional<Path> program = obtain(new DebianProgram("nginx", List.of("nginx")));
    if (program.isEmpty()) {
      return Optional.empty();
    }
    int port = freePort();
    Files.writeString(
        folder.resolve("site.conf"),
        sample("nginx-cache.conf", one, two)
            .replace("listen 8080", "listen 127.0.0.1:" + port)
            .replace("/var/cache/nginx/startup-help", folder.resolve("cache").toString()));
    Path main =
        Files.writeString(
            folder.resolve("nginx.conf"),
            """
            user %2$s; daemon off; worker_processes 2; pid %1$s/pid; error_log stderr;
            events {}
            http {
              access_log off; client_body_temp_path %1$s/1; proxy_temp_path %1$s/2;
              fastcgi_temp_path %1$s/3; uwsgi_temp_path %1$s/4; scgi_temp_path %1$s/5;
              include %1$s/site.conf;
            }
            """
                .formatted(folder, System.getProperty("user.name")));
    ProcessBuilder command =
        new ProcessBuilder(program.get().toString(), "-e", "stderr", "-c", main.toString());
    return Optional.of(new CachingProxy("nginx", port, command, folder));
  }

  /** Varnish; empty, and said, where there is none to be had. */
  static Optional<CachingProxy> varnish(Path folder, int one, int two)
      throws IOException, InterruptedException {
    Optional<Path> program = obtain(new DebianProgram("varnish", List.of("varnishd")));
    if (program.isEmpty()) {
      return Optional.empty();
    }
    int port = freePort();
    Path vcl = Files.writeString(folder.resolve("site.vcl"), sample("varnish.vcl", one, two));
    ProcessBuilder command =
        new ProcessBuilder(
            program.get().toString(),
            "-F", // in the foreground, and as whoever runs the test
            "-j",
            "none",
            "-f",
            vcl.toString(),
            "-a",
            "127.0.0.1:" + port,
            "-s",
            "malloc,16m",
            "-n",
            folder.resolve("varnish").toString());
    return Optional.of(new CachingProxy("Varnish", port, command, folder));
  }

  private static Optional<Path> obtain(DebianProgram program)
      throws IOException, InterruptedException {
    Optional<Path> found = program.obtain();
    if (found.isEmpty()) {
      DebianProgram.say(
          "The tests with %s as a cache are NOT RUN. %s"
              .formatted(program.name(), program.howToGetIt()));
    }
    return found;
  }

  private static String sample(String name, int one, int two) throws IOException {
    return Files.readString(SAMPLES.resolve(name))
        .replace("8081", String.valueOf(one))
        .replace("8082", String.valueOf(two));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Returns when it answers. */
  void ready() {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() -> get("/v1/help?app=ready").statusCode() == 200);
  }

  HttpResponse<String> get(String path, String... headers) {
    return ask(path, headers).join();
  }

  CompletableFuture<HttpResponse<String>> ask(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10));
    return CLIENT.sendAsync(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      await().atMost(Duration.ofSeconds(20)).until(() -> !process.isAlive());
    } finally {
      process.destroyForcibly();
    }
  }
}
