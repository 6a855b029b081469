package dev.startuphelp.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.startuphelp.web.DebianProgram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real nginx or Apache with a sample configuration; where it is not installed, its test is not
 * run and says so.
 */
final class WebServerProcess implements AutoCloseable {

  private final Process process;
  private final int port;

  private WebServerProcess(ProcessBuilder program, int port) throws IOException {
    this.process = program.inheritIO().start();
    this.port = port;
  }

  /** An nginx whose "http" part is what is given; {port} in it is a free port. */
  static WebServerProcess nginx(Path folder, String http) throws IOException {
    Path program = obtain("nginx");
    int port = freePort();
    Path main =
        Files.writeString(
            folder.resolve("nginx-main.conf"),
            """
            user %2$s; daemon off; pid %1$s/pid; error_log %1$s/error.log;
            events {}
            http {
              access_log off; client_body_temp_path %1$s/1; proxy_temp_path %1$s/2;
              fastcgi_temp_path %1$s/3; uwsgi_temp_path %1$s/4; scgi_temp_path %1$s/5;
              %3$s
            }
            """
                .formatted(folder, System.getProperty("user.name"), at(port, http)));
    return new WebServerProcess(
        new ProcessBuilder(program.toString(), "-c", main.toString()), port);
  }

  /** An Apache whose main configuration goes on with what is given; {port} in it is a free port. */
  static WebServerProcess apache(Path folder, String configuration) throws IOException {
    Path program = obtain("apache2");
    Path modules = program.resolveSibling("../lib/apache2/modules").normalize();
    int port = freePort();
    Path main =
        Files.writeString(
            folder.resolve("apache-main.conf"),
            """
            ServerRoot %1$s
            ServerName localhost
            PidFile %1$s/pid
            ErrorLog %1$s/error.log
            User nobody
            LoadModule mpm_event_module %2$s/mod_mpm_event.so
            LoadModule authz_core_module %2$s/mod_authz_core.so
            LoadModule alias_module %2$s/mod_alias.so
            LoadModule headers_module %2$s/mod_headers.so
            LoadModule mime_module %2$s/mod_mime.so
            TypesConfig /dev/null
            %3$s
            """
                .formatted(folder, modules, at(port, configuration)));
    return new WebServerProcess(
        new ProcessBuilder(program.toString(), "-f", main.toString(), "-DFOREGROUND"), port);
  }

  /** The address of a path on it, once it answers there. */
  URI ready(String path) {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    await()
        .atMost(Duration.ofSeconds(20))
        .ignoreExceptions()
        .until(() -> HttpAnswer.get(uri).statusCode() == 200);
    return uri;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String at(int port, String configuration) {
    return configuration.replace("{port}", String.valueOf(port));
  }

  private static Path obtain(String name) throws IOException {
    DebianProgram program = new DebianProgram(name, List.of(name));
    try {
      Optional<Path> file = program.obtain();
      if (file.isEmpty()) {
        DebianProgram.say("NOT TRIED: hosting by " + name + ". " + program.howToGetIt());
      }
      assumeTrue(file.isPresent(), program.howToGetIt());
      return file.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
