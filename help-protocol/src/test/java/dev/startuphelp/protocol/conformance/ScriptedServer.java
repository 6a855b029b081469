package dev.startuphelp.protocol.conformance;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A help service on a free loopback port that answers as it is told, byte by byte. Every request
 * gets a connection of its own.
 */
public final class ScriptedServer implements AutoCloseable {

  // Ports come again, and a browser would remember what was there.
  private static final AtomicInteger STARTED = new AtomicInteger();

  private static final int MOST_ATTEMPTS = 100;

  private final int number = STARTED.incrementAndGet();
  private final Clock clock;
  private final @Nullable SSLContext tls;
  private final @Nullable ScriptedServer elsewhere;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final int port;
  private volatile Answer answer = Answer.NOBODY;
  private volatile ServerSocket listening;

  private ScriptedServer(Clock clock, @Nullable SSLContext tls, @Nullable ScriptedServer elsewhere)
      throws IOException {
    this.clock = clock;
    this.tls = tls;
    this.elsewhere = elsewhere;
    this.listening = listen(0);
    this.port = listening.getLocalPort();
  }

  /**
   * A server, and another one that clients must not be led to.
   *
   * @param clock what the server takes for the time
   * @param tls how it encrypts; null: not at all
   */
  public static ScriptedServer start(Clock clock, @Nullable SSLContext tls) throws IOException {
    ScriptedServer elsewhere = new ScriptedServer(clock, null, null);
    elsewhere.play(Documents.ELSEWHERE);
    return new ScriptedServer(clock, tls, elsewhere);
  }

  /** The whole URL of the help document; no two servers have the same. */
  public URI url() {
    String path = "/" + number + "/v1/help";
    return URI.create(
        tls == null ? "http://127.0.0.1:" + port + path : "https://localhost:" + port + path);
  }

  /** What it does from now on; breaks off what it is doing, and forgets what it was asked. */
  void play(Answer next) throws IOException {
    answer = next;
    hangUp();
    requests.clear();
    if (next == Answer.NOBODY) {
      listening.close();
    } else if (listening.isClosed()) {
      listening = listenAgain();
    }
  }

  /** What it was asked since. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    hangUp();
    if (elsewhere != null) {
      elsewhere.close();
    }
  }

  // Another name, and so another host, though the same computer.
  private URI urlByAnotherName() {
    return URI.create("http://localhost:" + port + "/v1/help");
  }

  // Somebody else may have the port for a moment: the other end of a connection, say.
  private ServerSocket listenAgain() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return listen(port);
      } catch (BindException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  private ServerSocket listen(int wanted) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress("127.0.0.1", wanted), 50);
    daemon(() -> acceptAll(socket));
    return socket;
  }

  private void acceptAll(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket accepted = socket.accept();
        open.add(accepted);
        daemon(() -> serve(accepted));
      } catch (IOException e) {
        return; // Nobody listens any more.
      }
    }
  }

  private void serve(Socket plain) {
    try (plain) {
      if (answer == Answer.UNENCRYPTED) {
        connection(plain, plain).send("HTTP/1.1 400 Bad Request\r\n\r\n");
      } else {
        answer(connection(plain, encrypted(plain)));
      }
    } catch (IOException e) {
      // The client hung up first, which is its right.
    } finally {
      open.remove(plain);
    }
  }

  private void answer(Connection connection) throws IOException {
    Optional<Request> request = connection.read();
    if (request.isPresent()) {
      requests.add(request.get());
      answer.give(request.get(), connection);
      connection.end();
    }
  }

  private Connection connection(Socket plain, Socket socket) {
    URI away = elsewhere == null ? url() : elsewhere.urlByAnotherName();
    return new Connection(plain, socket, clock.instant(), away);
  }

  private Socket encrypted(Socket plain) throws IOException {
    if (tls == null) {
      return plain;
    }
    SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, false);
    socket.setUseClientMode(false);
    return socket;
  }

  private void hangUp() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "scripted-server");
    thread.setDaemon(true);
    thread.start();
  }
}
