package dev.startuphelp.sample;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The administrator's help as a plain file behind a web server, which is all that it takes: the
 * notice of sample-config, with an end that is yet to come.
 */
final class SampleHelp implements AutoCloseable {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final String document;
  private final HttpServer server;

  /** Serves the notice until closed; it is valid for another {@code time}. */
  SampleHelp(Path notice, Duration time, Clock clock) throws IOException {
    this.document = until(ZonedDateTime.now(clock).plus(time), Files.readString(notice));
    this.server =
        SampleServer.listening(
            0,
            exchange -> {
              exchange.getResponseHeaders().put("Content-Type", List.of("application/json"));
              SampleServer.reply(exchange, 200, document);
            });
  }

  /** What an application is configured with. */
  URI document() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/help.json");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String until(ZonedDateTime end, String notice) {
    String instant = end.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    return notice
        .replaceFirst("(\"validUntil\": \")[^\"]*", "$1" + instant)
        .replace("14:00.", TIME.format(end) + ".");
  }
}
