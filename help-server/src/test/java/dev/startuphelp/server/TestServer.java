package dev.startuphelp.server;

import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.wire.ConnectionLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real service on a free port, with a clock that a test moves. */
final class TestServer implements AutoCloseable {

  static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

  static final ConnectionLimits LIMITS =
      new ConnectionLimits(
          1_000,
          Duration.ofMinutes(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          4 * 1024,
          16 * 1024);

  private static final Duration MAX_AGE = Duration.ofSeconds(30);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final HandMovedClock clock = new HandMovedClock(TEN);
  final Path notice;
  private final HelpServer server;

  private TestServer(Path notice, ZoneId zone, AdminSettings admin, ConnectionLimits limits) {
    this.notice = notice;
    this.server = HelpServer.start(settings(notice, zone, admin, limits, MAX_AGE), clock);
  }

  /** Serves {@code notice.json} in that folder, with that content. */
  static TestServer serving(Path folder, String json) {
    return of(written(folder, json), ZoneOffset.UTC);
  }

  /** The same with other limits. */
  static TestServer serving(Path folder, String json, ConnectionLimits limits) {
    return new TestServer(written(folder, json), ZoneOffset.UTC, AdminSettings.OFF, limits);
  }

  /** The same, with an admin page for whoever these settings let in. */
  static TestServer administered(Path folder, String json, AccessSettings access) {
    return administered(folder, json, access, ZoneOffset.UTC);
  }

  /** The same elsewhere. */
  static TestServer administered(Path folder, String json, AccessSettings access, ZoneId zone) {
    return new TestServer(written(folder, json), zone, new AdminSettings(access, null), LIMITS);
  }

  private static Path written(Path folder, String json) {
    Path notice = folder.resolve("notice.json");
    try {
      Files.writeString(notice, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return notice;
  }

  /** Serves that file, as it is. */
  static TestServer of(Path notice, ZoneId zone) {
    return new TestServer(notice, zone, AdminSettings.OFF, LIMITS);
  }

  /** The real service with the real time, for those who count it themselves. */
  static HelpServer inRealTime(Path notice, Duration maxAge) {
    return HelpServer.start(
        settings(notice, ZoneOffset.UTC, AdminSettings.OFF, LIMITS, maxAge), Clock.systemUTC());
  }

  private static ServerSettings settings(
      Path notice, ZoneId zone, AdminSettings admin, ConnectionLimits limits, Duration maxAge) {
    return new ServerSettings(
        "127.0.0.1",
        0,
        limits,
        Duration.ofSeconds(5),
        notice,
        notice.resolveSibling("state"),
        zone,
        maxAge,
        Duration.ofMillis(200),
        false,
        null,
        admin);
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> method(String method, String path) {
    return send(
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  HttpResponse<String> post(String path, byte[] body) {
    return send(
        HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(
          request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
