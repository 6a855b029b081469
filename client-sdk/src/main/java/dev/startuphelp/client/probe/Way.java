package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Evidence;
import dev.startuphelp.client.failure.FailureClassifier;
import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** The way to one server, walked hop by hop until one cannot be passed. */
final class Way {

  private static final int MOST_ADDRESSES = 4;

  private final Course course;
  private final Route route;
  private final Instruments instruments;
  private final Deadline deadline;
  private final Connections connections;
  private final Findings findings;

  Way(
      Course course,
      Instruments instruments,
      Deadline deadline,
      Connections connections,
      Findings findings) {
    this.course = course;
    this.route = course.route();
    this.instruments = instruments;
    this.deadline = deadline;
    this.connections = connections;
    this.findings = findings;
  }

  /** Walks; blocks. */
  void walk() {
    Optional<InetSocketAddress> first = route.firstConnection();
    if (first.isPresent()) {
      List<InetAddress> addresses = resolve(first.get().getHostString());
      if (!addresses.isEmpty()) {
        connect(addresses, first.get().getPort());
      }
    }
  }

  private List<InetAddress> resolve(String host) {
    try {
      InetAddress[] all = InetAddress.getAllByName(writtenOtherwise(host));
      String address = all[0].getHostAddress();
      boolean isAddress = address.equals(host) || host.contains(":");
      if (!isAddress) { // An address needs no name service.
        findings.add(Finding.passed(Hop.NAME, Map.of("host", host, "address", address)));
      }
      return Arrays.asList(all).subList(0, Math.min(all.length, MOST_ADDRESSES));
    } catch (IOException e) {
      // A name alone is from the JDK's memory, which has lost the reason.
      boolean known = String.valueOf(e.getMessage()).length() > host.length();
      findings.add(Finding.missed(Hop.NAME, known ? reason(e) : null, Map.of("host", host)));
      return List.of();
    }
  }

  // For ten seconds the JDK remembers that a name was not found, but not the reason. Capitals
  // change nothing for a name service and everything for that memory.
  private String writtenOtherwise(String host) {
    StringBuilder written = new StringBuilder(host);
    long coins = deadline.coins();
    for (int i = 0; i < host.length(); i++) {
      if ((coins >> i & 1) == 1) {
        written.setCharAt(i, Character.toUpperCase(host.charAt(i)));
      }
    }
    return written.toString();
  }

  private void connect(List<InetAddress> addresses, int port) {
    Map<String, String> facts = Map.of("port", Integer.toString(port));
    boolean direct = course.proxy() != null;
    try (Socket socket = connections.connect(addresses, port, direct)) {
      findings.add(Finding.passed(Hop.PORT, facts));
      goOn(socket);
    } catch (IOException e) {
      missed(Hop.PORT, facts, e);
    }
  }

  private void goOn(Socket socket) {
    if (route.proxy() == null) {
      meet(socket);
    } else if (course.isThroughHttpProxy() && isWeb()) {
      passProxy(socket);
    }
  }

  private void passProxy(Socket socket) {
    if (route.scheme().equals("http")) {
      ask(socket, "http://" + authority() + "/");
    } else if (isLetThrough(socket)) {
      encrypt(socket);
    }
  }

  private boolean isLetThrough(Socket proxy) {
    Map<String, String> facts = new HashMap<>(Map.of("host", host(), "port", port()));
    try {
      HttpReply reply = Head.tunnel(proxy, host() + ":" + port(), deadline.millisLeft());
      boolean open = reply.status() / 100 == 2;
      facts.put("status", Integer.toString(reply.status()));
      findings.add(
          open
              ? Finding.passed(Hop.TUNNEL, facts)
              : Finding.missed(Hop.TUNNEL, reason(reply), facts));
      return open;
    } catch (IOException e) {
      missed(Hop.TUNNEL, facts, e);
      return false;
    }
  }

  private void meet(Socket socket) {
    if (isEncryptionWorthATry()) {
      encrypt(socket);
    } else if (route.scheme().equals("http")) {
      ask(socket, "/");
    }
  }

  private boolean isEncryptionWorthATry() {
    return switch (route.scheme()) {
      case "https", "wss", "ldaps" -> true;
      case "http" ->
          course.first() == Situation.CONNECTION_CLOSED
              || course.first() == Situation.CONNECTION_RESET
              || course.first() == Situation.NOT_HTTP;
      default -> false;
    };
  }

  private void encrypt(Socket connected) {
    int patience = deadline.millisLeft();
    try (SSLSocket socket =
        Encryption.handshake(connected, host(), Integer.parseInt(port()), patience)) {
      Instant now = instruments.clocks().wall().instant();
      findings.add(ServerCertificate.judge(socket.getSession(), now));
      Encryption.listen(socket, deadline.millisLeft());
      if (route.scheme().equals("https")) {
        ask(socket, "/");
      }
    } catch (IOException e) {
      missed(Hop.ENCRYPTION, Map.of(), e);
    }
  }

  private void ask(Socket socket, String target) {
    try {
      HttpReply reply = Head.of(socket, target, authority(), deadline.millisLeft());
      findings.add(Finding.passed(Hop.ANSWER, Map.of("status", Integer.toString(reply.status()))));
      compareClocks(reply);
    } catch (IOException e) {
      missed(Hop.ANSWER, Map.of(), e);
    }
  }

  private void compareClocks(HttpReply reply) {
    Optional<Instant> theirs = Head.serverTime(reply);
    if (theirs.isPresent()) {
      Instant ours = instruments.clocks().wall().instant();
      findings.add(ClockDifference.finding(theirs.get(), ours));
    }
  }

  private void missed(Hop hop, Map<String, String> facts, IOException why) {
    if (!(why instanceof NoEvidence)) {
      findings.add(Finding.missed(hop, reason(why), facts));
    }
  }

  private static Situation reason(IOException why) {
    return FailureClassifier.classify(Evidence.of(why, Route.UNKNOWN)).situation();
  }

  private Situation reason(HttpReply reply) {
    return FailureClassifier.classify(Evidence.of(reply, route)).situation();
  }

  private boolean isWeb() {
    return route.scheme().equals("http") || route.scheme().equals("https");
  }

  private String host() {
    return route.host().orElse("");
  }

  private String port() {
    return route.port().map(String::valueOf).orElse("0");
  }

  private String authority() {
    boolean usual = port().equals(route.scheme().equals("http") ? "80" : "443");
    String host = host().contains(":") ? "[" + host() + "]" : host();
    return usual ? host : host + ":" + port();
  }
}
