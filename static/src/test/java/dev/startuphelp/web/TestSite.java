package dev.startuphelp.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Protocol;
import okio.Buffer;

/**
 * An https server on a free port: the web client's files under a folder, and whatever answers a
 * test sets at other paths. It can be stopped, and started again at the same port. Requests are
 * recorded as {@code METHOD /path}.
 */
final class TestSite implements AutoCloseable {

  /** The policy under which help-server serves the web client. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self' https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript",
          "css", "text/css",
          "svg", "image/svg+xml");

  // Browsers open connections in advance and drop them; the server would warn of each.
  private static final Logger QUIET = Logger.getLogger(MockWebServer.class.getName());

  static {
    QUIET.setLevel(Level.OFF);
  }

  private final String folder;
  private final String keeping;
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private MockWebServer server;

  private TestSite(String folder, String keeping) {
    this.folder = folder;
    this.keeping = keeping;
    this.server = listen(freePort());
  }

  /** A site that has the web client's files under a folder such as {@code /startup-help/}. */
  static TestSite withFilesAt(String folder) {
    return new TestSite(folder, "no-cache");
  }

  /**
   * The same, and a browser asks only once for each: for tests of what they do, not of how they
   * come.
   */
  static TestSite withKeptFilesAt(String folder) {
    return new TestSite(folder, "max-age=3600");
  }

  /** The address of a path here. */
  String url(String path) {
    return "https://localhost:" + server.getPort() + path;
  }

  /** What is answered at a path from now on. */
  void answer(String path, MockResponse answer) {
    answers.put(path, answer);
  }

  /** From now on nothing is answered at a path until it is released. */
  void hold(String path) {
    held.put(path, new CountDownLatch(1));
  }

  /** Answers who waits at a path that is held, and who comes later. */
  void release(String path) {
    held.remove(path).countDown();
  }

  /** How often a path was asked for by GET. */
  long asked(String path) {
    return requests.stream().filter(("GET " + path)::equals).count();
  }

  /** What was asked so far. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** From now on connections are refused. */
  void stop() {
    server.close();
  }

  /** Listens again at the same port. */
  void startAgain() {
    server = listen(server.getPort());
  }

  @Override
  public void close() {
    held.values().forEach(CountDownLatch::countDown);
    server.close();
  }

  // Only a port that was asked for by its number can be had again at once.
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MockWebServer listen(int port) {
    MockWebServer listening = new MockWebServer();
    listening.useHttps(TestCertificate.sslContext().getSocketFactory());
    listening.setProtocols(List.of(Protocol.HTTP_1_1));
    listening.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answerTo(request.getMethod(), request.getUrl().encodedPath());
          }
        });
    try {
      listening.start(port);
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MockResponse answerTo(String method, String path) throws InterruptedException {
    requests.add(method + " " + path);
    CountDownLatch latch = held.get(path);
    if (latch != null) {
      latch.await();
    }
    MockResponse answer = answers.get(path);
    return answer == null ? file(path) : answer;
  }

  private MockResponse file(String path) {
    if (!path.startsWith(folder)) {
      return Answers.of(404, "text/plain", "There is nothing here.");
    }
    MockResponse file =
        path.equals(folder)
            ? file("index.html", POLICY)
            : file(path.substring(folder.length()), POLICY);
    return file.newBuilder().setHeader("Cache-Control", keeping).build();
  }

  /** A file of the web client. */
  static MockResponse file(String name, String policy) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (InputStream file = TestSite.class.getResourceAsStream(name)) {
      return file == null || type == null
          ? Answers.of(404, "text/plain", "There is nothing here.")
          : new MockResponse.Builder()
              .setHeader("Content-Type", type)
              .setHeader("Content-Security-Policy", policy)
              .setHeader("Cache-Control", "no-cache")
              .body(new Buffer().readFrom(file))
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
