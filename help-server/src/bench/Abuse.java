import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mistreats a running help-server in several ways, one after the other, measures what an ordinary
 * client notices of it, and reads what those who did it are told: {@code java Abuse.java PORT
 * CONNECTIONS PROCESS}. Prints one table and ends with 1 when others had to wait for more than
 * twice their usual time, when memory was not bounded, or when an answer was not clear. Started by
 * abuse.sh.
 */
final class Abuse {

  private static final int ASKED = 500;
  private static final int ATTACKERS = 8;
  private static final String PLAIN = "GET /v1/help?app=a&lang=* HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String POST = "POST /v1/help HTTP/1.1\r\nHost: h\r\n";

  // Below these times a ratio shows the machine's own unrest.
  private static final double LEAST_MEDIAN = 2;
  private static final double LEAST_OF_99 = 30;

  private final int port;
  private final int connections;
  private final Path process;
  private final long mostResident;
  private Times usual = new Times(0, 0, 0);
  private boolean ok = true;

  private Abuse(int port, int connections, String process, long mostResident) {
    this.port = port;
    this.connections = connections;
    this.process = Path.of("/proc", process, "status");
    this.mostResident = mostResident;
  }

  /** Milliseconds from connecting to the whole answer; how many got none. */
  private record Times(double median, double of99, int refused) {}

  public static void main(String[] args) throws Exception {
    Abuse abuse =
        new Abuse(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), args[2], Long.parseLong(args[3]));
    abuse.run();
    System.exit(abuse.ok ? 0 : 1);
  }

  private void run() throws Exception {
    System.out.println("| what | expected | seen | ok |");
    System.out.println("|---|---|---|---|");
    ask(); // Warms both sides up.
    ask();
    usual = ask();
    row(
        "others, with nothing else",
        "",
        "%.2f ms, 99 of 100 %.2f ms".formatted(usual.median, usual.of99),
        true);
    long before = resident("VmRSS");

    measure("idle connections: " + connections, () -> open(connections, PLAIN, true));
    measure("silent connections: " + connections, () -> open(connections, "", false));
    measure(
        "headers that never end: " + connections, () -> open(connections, PLAIN.strip(), false));
    measure("headers that dribble: 1000", () -> all(1_000, this::dribble));
    measure(
        "bodies that never come: " + connections / 10,
        () -> open(connections / 10, POST + "Content-Length: 100\r\n\r\na", false));
    measure("clients that ask and never read: 20", () -> all(20, this::askAndNeverRead));
    measure("pipelined requests, 100 at a time", () -> all(ATTACKERS, this::pipeline));
    measure("a flood of connections", () -> all(ATTACKERS, this::connectAndGo));
    measure("malformed requests", () -> all(ATTACKERS, this::garbage));
    measure("headers of 1 MB", () -> all(ATTACKERS, this::largeHeader));
    measure("bodies of 8 MB", () -> all(ATTACKERS, this::largeBody));
    measure("nothing any more", List::of);

    told(
        "a request line of 8 KB",
        414,
        "GET /" + "a".repeat(8_000) + " HTTP/1.1\r\nHost: h\r\n\r\n");
    told(
        "headers of 32 KB",
        431,
        "GET /v1/help HTTP/1.1\r\nHost: h\r\nX: " + "a".repeat(32_000) + "\r\n\r\n");
    told(
        "a body of 5 MB",
        413,
        "POST /nowhere HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\n\r\n"
            + "a".repeat(5_000_000));
    told("no HTTP at all", 400, "\u0016\u0003 garbage\r\n\r\n");
    told("no host", 400, "GET /v1/help HTTP/1.1\r\n\r\n");
    told("two lengths", 400, POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    told("a chunk of no size", 400, POST + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n");
    told("headers that never end", 408, PLAIN.strip());

    long most = resident("VmHWM");
    row(
        "memory, at most",
        mostResident + " MB",
        most + " MB (%d before, %d after)".formatted(before, resident("VmRSS")),
        most <= mostResident);
  }

  private void row(String what, String expected, String seen, boolean isOk) {
    ok &= isOk;
    System.out.printf("| %s | %s | %s | %s |%n", what, expected, seen, isOk ? "yes" : "**no**");
  }

  private long resident(String name) throws IOException {
    Matcher size = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(Files.readString(process));
    return size.find() ? Long.parseLong(size.group(1)) / 1024 : -1;
  }

  /** What an ordinary client notices while that goes on. */
  private void measure(String what, Callable<List<? extends AutoCloseable>> abuse)
      throws Exception {
    List<? extends AutoCloseable> going = abuse.call();
    Times times = ask();
    long resident = resident("VmRSS");
    for (AutoCloseable one : going) {
      one.close();
    }
    boolean isOk =
        times.refused == 0
            && times.median <= 2 * Math.max(usual.median, LEAST_MEDIAN)
            && times.of99 <= 2 * Math.max(usual.of99, LEAST_OF_99);
    row(
        "others, meanwhile " + what,
        "twice that, none refused",
        "%.2f ms, 99 of 100 %.2f ms, %d refused; %d MB"
            .formatted(times.median, times.of99, times.refused, resident),
        isOk);
  }

  private Times ask() throws InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      long begin = System.nanoTime();
      try (Socket socket = connect()) {
        send(socket, PLAIN.replace("Host: h", "Host: h\r\nConnection: close"));
        if (new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
            .startsWith("HTTP/1.1 200")) {
          millis.add((System.nanoTime() - begin) / 1e6);
        }
      } catch (IOException e) {
        // Counted as refused below.
      }
      Thread.sleep(2);
    }
    double[] sorted = millis.stream().mapToDouble(ms -> ms).sorted().toArray();
    return sorted.length == 0
        ? new Times(Double.NaN, Double.NaN, ASKED)
        : new Times(
            sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], ASKED - sorted.length);
  }

  /** What who did that is told: that status, as problem+json that names it. */
  private void told(String what, int status, String sent) {
    StringBuilder answer = new StringBuilder();
    try (Socket socket = connect()) {
      Thread.ofVirtual().start(() -> sendQuietly(socket, sent));
      socket.setSoTimeout(15_000);
      InputStream in = socket.getInputStream();
      for (int next = in.read(); next >= 0 && next != '}'; next = in.read()) {
        answer.append((char) next);
      }
    } catch (IOException e) {
      answer.append(e);
    }
    boolean isClear =
        answer.toString().startsWith("HTTP/1.1 " + status + " ")
            && answer.indexOf("application/problem+json") > 0
            && answer.indexOf("\"status\":" + status) > 0;
    row(
        "told: " + what,
        status + ", problem+json",
        answer.toString().lines().findFirst().orElse("nothing"),
        isClear);
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

  private void askAndNeverRead(Socket socket) throws IOException {
    while (true) {
      send(socket, PLAIN.repeat(100));
    }
  }

  private void pipeline(Socket socket) throws IOException {
    send(socket, (PLAIN.repeat(99) + PLAIN.replace("Host: h", "Host: h\r\nConnection: close")));
    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
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
    return socket;
  }

  private static void sendQuietly(Socket socket, String text) {
    try {
      send(socket, text);
    } catch (IOException e) {
      // The server has closed it, as it may.
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
