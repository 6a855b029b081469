import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Mistreats a running help-server: {@code java Abuser.java PORT CONNECTIONS}. Names on its output
 * what it can do next, does it from the line {@code begin} to the line {@code end} on its input,
 * and then says how many connections it has opened for that. Started by Abuse.java.
 */
final class Abuser {

  private static final int ATTACKERS = 8;
  private static final String PLAIN = "GET /v1/help?app=a&lang=* HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String POST = "POST /v1/help HTTP/1.1\r\nHost: h\r\n";

  private final int port;
  private final int connections;
  private final BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
  private final AtomicLong opened = new AtomicLong();

  private Abuser(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  public static void main(String[] args) throws Exception {
    new Abuser(Integer.parseInt(args[0]), Integer.parseInt(args[1])).run();
  }

  private void run() throws Exception {
    offer("idle connections: " + connections, () -> open(connections, PLAIN, true));
    offer("silent connections: " + connections, () -> open(connections, "", false));
    offer("headers that never end: " + connections, () -> open(connections, PLAIN.strip(), false));
    offer(
        "many headers that never end: " + connections,
        () -> open(connections, PLAIN.strip() + "\r\n" + "a:b\r\n".repeat(90), false));
    offer("headers that dribble: 1000", () -> all(1_000, this::dribble));
    offer("headers that are cut off", () -> all(ATTACKERS, this::cutOff));
    offer(
        "bodies that never come: " + connections / 10,
        () -> open(connections / 10, POST + "Content-Length: 100\r\n\r\na", false));
    offer("chunks that never end", () -> all(ATTACKERS, this::endlessChunk));
    offer("clients that ask and never read: 20", () -> all(20, this::askAndNeverRead));
    offer("pipelined requests, 100 at a time", () -> all(ATTACKERS, this::pipeline));
    offer("a flood of connections", () -> all(ATTACKERS, this::connectAndGo));
    offer("malformed requests", () -> all(ATTACKERS, this::garbage));
    offer("headers of 1 MB", () -> all(ATTACKERS, this::largeHeader));
    offer("bodies of 8 MB", () -> all(ATTACKERS, this::largeBody));
    System.out.println("that is all");
  }

  private void offer(String what, Callable<List<? extends AutoCloseable>> abuse) throws Exception {
    System.out.println(what);
    opened.set(0);
    orders.readLine();
    List<? extends AutoCloseable> going = abuse.call();
    System.out.println("It goes on");
    orders.readLine();
    System.out.println(opened);
    for (AutoCloseable one : going) {
      one.close();
    }
  }

  private List<Socket> open(int count, String sent, boolean isAnswered) {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        Socket socket = connect();
        sockets.add(socket);
        send(socket, sent);
        if (isAnswered) {
          socket.getInputStream().readNBytes(200);
        }
      } catch (IOException e) {
        // The server has closed it: that is one of the things that it may do.
      }
    }
    return sockets;
  }

  /** One of those who go on until they are closed. */
  private interface Attack {
    void once(Socket socket) throws IOException, InterruptedException;
  }

  private List<AutoCloseable> all(int count, Attack attack) {
    List<AutoCloseable> going = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Thread thread = Thread.ofVirtual().start(() -> again(attack));
      going.add(
          () -> {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
          });
    }
    return going;
  }

  private void again(Attack attack) {
    while (!Thread.currentThread().isInterrupted()) {
      try (Socket socket = connect()) {
        attack.once(socket);
      } catch (IOException e) {
        // The server has closed it, as it may.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void dribble(Socket socket) throws IOException, InterruptedException {
    for (char c : PLAIN.strip().toCharArray()) {
      socket.getOutputStream().write(c);
      Thread.sleep(500);
    }
  }

  private void cutOff(Socket socket) throws IOException {
    send(socket, PLAIN.strip());
  }

  private void endlessChunk(Socket socket) throws IOException {
    send(socket, POST + "Transfer-Encoding: chunked\r\n\r\n1;");
    while (true) {
      send(socket, "a".repeat(64 * 1024));
    }
  }

  private void askAndNeverRead(Socket socket) throws IOException {
    while (true) {
      send(socket, PLAIN.repeat(100));
    }
  }

  private void pipeline(Socket socket) throws IOException {
    send(socket, (PLAIN.repeat(99) + PLAIN.replace("Host: h", "Host: h\r\nConnection: close")));
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private void connectAndGo(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
  }

  private void garbage(Socket socket) throws IOException {
    send(socket, "\u0016\u0003 garbage\r\n\r\n");
    socket.getInputStream().readAllBytes();
  }

  private void largeHeader(Socket socket) throws IOException {
    send(socket, "GET /v1/help HTTP/1.1\r\nHost: h\r\nX: " + "a".repeat(1 << 20) + "\r\n\r\n");
    socket.getInputStream().readAllBytes();
  }

  private void largeBody(Socket socket) throws IOException {
    send(socket, POST + "Content-Length: " + (8 << 20) + "\r\n\r\n");
    send(socket, "a".repeat(8 << 20));
    socket.getInputStream().readAllBytes();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
    socket.setSoTimeout(10_000);
    opened.incrementAndGet();
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
