import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has a running help-server mistreated in several ways, one after the other, measures what an
 * ordinary client notices of it, and reads what those who do it are told: {@code java Abuse.java
 * PORT CONNECTIONS PROCESS MEGABYTES ABUSER}. Prints one table and ends with 1 when others had to
 * wait for more than twice their usual time, when memory was not bounded or not given back, or when
 * an answer was not clear. Started by abuse.sh; the abuser is a process of its own, Abuser.java.
 */
final class Abuse {

  private static final int ASKED = 500;
  private static final String PLAIN = "GET /v1/help?app=a&lang=* HTTP/1.1\r\nHost: h\r\n\r\n";
  private static final String POST = "POST /v1/help HTTP/1.1\r\nHost: h\r\n";

  // Below these times a ratio shows the machine's own unrest.
  private static final double LEAST_MEDIAN = 2;
  private static final double LEAST_OF_99 = 30;

  private final int port;
  private final Path process;
  private final long mostResident;
  private final BufferedReader fromAbuser;
  private final PrintStream toAbuser;
  private Times usual = new Times(0, 0, 0);
  private boolean ok = true;

  private Abuse(int port, String process, long mostResident, Process abuser) {
    this.port = port;
    this.process = Path.of("/proc", process, "status");
    this.mostResident = mostResident;
    this.fromAbuser = abuser.inputReader();
    this.toAbuser = new PrintStream(abuser.getOutputStream(), true);
  }

  /** Milliseconds from connecting to the whole answer; how many got none. */
  private record Times(double median, double of99, int refused) {}

  public static void main(String[] args) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process abuser =
        new ProcessBuilder("nice", "-n", "19", java, "-Xmx512m", args[4], args[0], args[1])
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Abuse abuse = new Abuse(Integer.parseInt(args[0]), args[2], Long.parseLong(args[3]), abuser);
    try {
      abuse.run();
    } finally {
      abuser.destroy();
    }
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
    for (String what = next(); !what.equals("that is all"); what = next()) {
      measure(what);
    }
    Times after = ask();
    row("others, afterwards", twice(), seen(after), isServed(after));

    told(
        "a request line of 8 KB",
        414,
        "GET /" + "a".repeat(8_000) + " HTTP/1.1\r\nHost: h\r\n\r\n");
    told(
        "headers of 32 KB",
        431,
        "GET /v1/help HTTP/1.1\r\nHost: h\r\nX: " + "a".repeat(32_000) + "\r\n\r\n");
    told(
        "a thousand headers",
        431,
        "GET /v1/help HTTP/1.1\r\nHost: h\r\n" + "a:b\r\n".repeat(1_000) + "\r\n");
    told(
        "a body of 5 MB",
        413,
        "POST /nowhere HTTP/1.1\r\nHost: h\r\nContent-Length: 5000000\r\n\r\n"
            + "a".repeat(5_000_000));
    told("no HTTP at all", 400, "\u0016\u0003 garbage\r\n\r\n");
    told("no host", 400, "GET /v1/help HTTP/1.1\r\n\r\n");
    told("two lengths", 400, POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    told("an unknown encoding", 400, POST + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
    told("a chunk of no size", 400, POST + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n");
    told("headers that never end", 408, PLAIN.strip());

    long most = resident("VmHWM");
    row("memory, at most", mostResident + " MB", most + " MB", most <= mostResident);
    long mostAfterwards = 2 * Math.max(before, 100);
    long afterwards = residentAfterAWhile(mostAfterwards);
    row(
        "memory, within two minutes",
        mostAfterwards + " MB",
        afterwards + " MB (%d before)".formatted(before),
        afterwards <= mostAfterwards);
  }

  /** What the abuser can do next. */
  private String next() throws IOException {
    return String.valueOf(fromAbuser.readLine());
  }

  private void row(String what, String expected, String seen, boolean isOk) {
    ok &= isOk;
    System.out.printf("| %s | %s | %s | %s |%n", what, expected, seen, isOk ? "yes" : "**no**");
  }

  private long resident(String name) throws IOException {
    Matcher size = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(Files.readString(process));
    return size.find() ? Long.parseLong(size.group(1)) / 1024 : -1;
  }

  private long residentAfterAWhile(long hoped) throws IOException, InterruptedException {
    for (int i = 0; i < 120 && resident("VmRSS") > hoped; i++) {
      Thread.sleep(1_000);
    }
    return resident("VmRSS");
  }

  /** What an ordinary client notices while that goes on. */
  private void measure(String what) throws Exception {
    toAbuser.println("begin");
    fromAbuser.readLine();
    Times times = ask();
    long resident = resident("VmRSS");
    toAbuser.println("end");
    String connections = fromAbuser.readLine();
    row(
        "others, meanwhile " + what,
        twice(),
        seen(times) + "; %d MB; %s connections".formatted(resident, connections),
        isServed(times));
  }

  private String twice() {
    return "%.0f ms, %.0f ms"
        .formatted(2 * Math.max(usual.median, LEAST_MEDIAN), 2 * Math.max(usual.of99, LEAST_OF_99));
  }

  private static String seen(Times times) {
    return "%.2f ms, 99 of 100 %.2f ms, %d refused"
        .formatted(times.median, times.of99, times.refused);
  }

  private boolean isServed(Times times) {
    return times.refused == 0
        && times.median <= 2 * Math.max(usual.median, LEAST_MEDIAN)
        && times.of99 <= 2 * Math.max(usual.of99, LEAST_OF_99);
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
