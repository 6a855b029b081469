import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Mistreats a running help-server in several ways, one after the other, and measures what an
 * ordinary client notices of it: {@code java Abuse.java PORT CONNECTIONS}. Started by abuse.sh.
 */
final class Abuse {

  private static final int ASKED = 300;
  private static final String PLAIN = "GET /v1/help?app=a&lang=* HTTP/1.1\r\nHost: h\r\n\r\n";

  private final int port;
  private final int connections;
  private double usual;

  private Abuse(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  public static void main(String[] args) throws Exception {
    new Abuse(Integer.parseInt(args[0]), Integer.parseInt(args[1])).run();
  }

  private void run() throws Exception {
    System.out.println(
        "| meanwhile | ms, median | ms, 99 of 100 | times the usual median | refused |");
    System.out.println("|---|---|---|---|---|");
    ask(); // Warms both sides up.
    usual = measure("nothing", List::of);
    measure("idle connections: " + connections, () -> open(connections, PLAIN, true));
    measure("connections that send nothing: " + connections, () -> open(connections, "", false));
    measure(
        "headers that never end: " + connections, () -> open(connections, PLAIN.strip(), false));
    measure(
        "bodies that never come: " + connections / 10, () -> open(connections / 10, post(), false));
    measure("clients that ask and never read: 20", () -> open(20, PLAIN.repeat(5_000), false));
    measure("malformed requests: 1000", () -> open(1_000, "\u0016\u0003 garbage\r\n\r\n", false));
  }

  private static String post() {
    return "POST /v1/help HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\na";
  }

  /** What an ordinary client notices while those connections are open. */
  private double measure(String what, Callable<List<Socket>> abuse) throws Exception {
    List<Socket> open = abuse.call();
    double[] millis = ask();
    for (Socket socket : open) {
      socket.close();
    }
    double[] answered = Arrays.stream(millis).filter(ms -> ms >= 0).sorted().toArray();
    double median = answered[answered.length / 2];
    System.out.printf(
        "| %s | %.2f | %.2f | %.1f | %d |%n",
        what,
        median,
        answered[answered.length * 99 / 100],
        usual == 0 ? 1 : median / usual,
        millis.length - answered.length);
    return median;
  }

  /** Milliseconds from connecting to the whole answer, many times; -1: there was none. */
  private double[] ask() throws InterruptedException {
    double[] millis = new double[ASKED];
    for (int i = 0; i < ASKED; i++) {
      long begin = System.nanoTime();
      try (Socket socket = connect()) {
        send(socket, PLAIN.replace("Host: h", "Host: h\r\nConnection: close"));
        byte[] answer = socket.getInputStream().readAllBytes();
        boolean isOk = new String(answer, StandardCharsets.US_ASCII).startsWith("HTTP/1.1 200");
        millis[i] = isOk ? (System.nanoTime() - begin) / 1e6 : -1;
      } catch (IOException e) {
        millis[i] = -1;
      }
      Thread.sleep(2);
    }
    return millis;
  }

  private List<Socket> open(int count, String sent, boolean isAnswered) {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      try {
        Socket socket = connect();
        sockets.add(socket);
        if (sent.length() > 100_000) {
          Thread.ofVirtual().start(() -> sendQuietly(socket, sent)); // It will block.
        } else {
          send(socket, sent);
        }
        if (isAnswered) {
          readSome(socket.getInputStream());
        }
      } catch (IOException e) {
        // The server has closed it: that is one of the things that it may do.
      }
    }
    return sockets;
  }

  private static void readSome(InputStream answer) throws IOException {
    answer.readNBytes(200);
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void sendQuietly(Socket socket, String text) {
    try {
      send(socket, text);
    } catch (IOException e) {
      // The server has closed it, as it should.
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
