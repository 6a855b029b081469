package dev.startuphelp.sample.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service, in one process after the other. For one thread. */
final class Service implements AutoCloseable {

  private static final Path SCRIPT = Path.of("../help-server/target/help-server.sh");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Network network;
  private Process process;

  /** Starts it, with the notice file in that folder. */
  Service(Path folder, Network network) throws IOException, InterruptedException {
    this.folder = folder;
    this.network = network;
    Files.writeString(
        folder.resolve("application.yaml"),
        """
        server: {host: %s, port: %d}
        help: {notice: notice.json, state: state, access-log: false}
        """
            .formatted(network.serviceHost(), network.servicePort()));
    this.process = start();
    awaitAnswer();
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>(network.atTheService());
    command.addAll(List.of("sh", SCRIPT.toString(), "serve", "--end-with-parent", "--config"));
    command.add(folder.resolve("application.yaml").toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  /** Waits until it answers clients. */
  void awaitAnswer() throws InterruptedException, IOException {
    long begin = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IOException(
            "The service does not answer: " + Files.readString(folder.resolve("log")));
      }
      Thread.sleep(50);
    }
  }

  private boolean answers() throws InterruptedException {
    URI document = network.document();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
                  HttpRequest.newBuilder(document).timeout(Duration.ofSeconds(2)).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops it as a service manager does. */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The service does not stop");
    }
  }

  /** Kills it. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Starts it again. */
  void startAgain() throws IOException, InterruptedException {
    process = start();
    awaitAnswer();
  }

  Footprint measure() throws IOException, InterruptedException {
    return Footprint.of(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join().destroyForcibly();
  }
}
