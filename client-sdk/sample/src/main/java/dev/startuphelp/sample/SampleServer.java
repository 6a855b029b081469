package dev.startuphelp.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The server of every infobase of the sample, in the sample itself: it can be stopped, started
 * again at the same port, and locked. Any user may log in whose password is {@value #PASSWORD}.
 */
final class SampleServer implements AutoCloseable {

  static final String PASSWORD = "sample";
  static final String ACCESS_CODE = "1234";

  /** How a 1C server says it, before the message of whoever locked the sessions. */
  private static final String LOCKED = "Начало сеанса с информационной базой запрещено.\n";

  private final String lockMessage;
  private int port;
  private volatile boolean locked;
  private @Nullable HttpServer server;

  /**
   * A server that is stopped.
   *
   * @param port where it listens; 0: at a free one
   * @param lockMessage what users are told while sessions are locked
   */
  SampleServer(int port, String lockMessage) {
    this.port = port;
    this.lockMessage = lockMessage;
  }

  /** Where it listens, or did before it was stopped. */
  int port() {
    return port;
  }

  synchronized boolean isRunning() {
    return server != null;
  }

  synchronized void start() throws IOException {
    if (server == null) {
      server = listening(port, this::answer);
      port = server.getAddress().getPort();
    }
  }

  synchronized void stop() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  boolean isLocked() {
    return locked;
  }

  /** Refuses new sessions to everyone who has no access code. */
  void lock(boolean locked) {
    this.locked = locked;
  }

  @Override
  public void close() {
    stop();
  }

  /** A server on this computer only, with daemon threads. */
  static HttpServer listening(int port, HttpHandler handler) throws IOException {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.createContext("/", handler);
      server.setExecutor(daemons());
      server.start();
      return server;
    } catch (BindException e) {
      throw new IOException("port " + port + " is taken. Choose another: -Dport=8444", e);
    }
  }

  private static ExecutorService daemons() {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, "sample-server");
          thread.setDaemon(true);
          return thread;
        });
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (!isPasswordRight(exchange.getRequestHeaders().getFirst("Authorization"))) {
      reply(exchange, 401, "Wrong name or password");
    } else if (locked && beginsSession(exchange) && !hasAccessCode(exchange)) {
      reply(exchange, 423, LOCKED + lockMessage);
    } else {
      reply(exchange, 200, "Welcome");
    }
  }

  private static boolean beginsSession(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().endsWith("/login");
  }

  private static boolean hasAccessCode(HttpExchange exchange) {
    return ACCESS_CODE.equals(exchange.getRequestHeaders().getFirst("Access-Code"));
  }

  private static boolean isPasswordRight(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return false;
    }
    String user = new String(Base64.getDecoder().decode(authorization.substring(6)), UTF_8);
    return user.endsWith(":" + PASSWORD);
  }

  static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("text/plain; charset=utf-8"));
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
