package dev.startuphelp.sample;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as an administrator starts it: its jar in a process of its own. */
final class ServerProcess implements AutoCloseable {

  static final Path JAR = Path.of("../help-server/target/help-server.jar");

  private static final Pattern ADDRESS = Pattern.compile("http://\\S*:(\\d+)");

  private final Process process;
  private final Path log;
  private final int port;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.port =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(this::announcedPort, Optional::isPresent)
            .get();
  }

  /** Starts it and waits until it says where it answers. */
  static ServerProcess start(Path log, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(java(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "serve"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new ServerProcess(builder.redirectOutput(log.toFile()).start(), log);
  }

  /** The Java that runs this test. */
  static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  URI document() {
    return URI.create("http://127.0.0.1:" + port + "/v1/help");
  }

  HttpResponse<String> get(String path) {
    return HttpAnswer.get(URI.create("http://127.0.0.1:" + port + path));
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Integer> announcedPort() {
    Matcher address = ADDRESS.matcher(log());
    if (!address.find()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The server has ended: " + log());
      }
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(address.group(1)));
  }

  /** Asks it to stop as a service manager does, and waits until it has. */
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
