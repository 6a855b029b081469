package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.HttpReply;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the target in plain HTTP, to see whether somebody on the way answers in its place: a network
 * with a login page can do so only where nothing is encrypted.
 */
final class PlainHttp implements Runnable {

  private final String host;
  private final int port;
  private final Deadline deadline;
  private final Connections connections;
  private final Findings findings;

  PlainHttp(String host, int port, Deadline deadline, Connections connections, Findings findings) {
    this.host = host;
    this.port = port;
    this.deadline = deadline;
    this.connections = connections;
    this.findings = findings;
  }

  /** Only where an encrypted connection straight to a server elsewhere went wrong. */
  static boolean isWorthATry(Route route) {
    return route.scheme().equals("https")
        && route.proxy() == null
        && route.host().isPresent()
        && !Loopback.isNamedBy(route.host().get());
  }

  @Override
  public void run() {
    try {
      List<InetAddress> address = List.of(InetAddress.getByName(host));
      try (Socket socket = connections.connect(address, port, true)) {
        findings.add(judge(Head.of(socket, "/", host, deadline.millisLeft())));
      }
    } catch (IOException e) {
      // No plain HTTP there: nobody answers in the server's place.
    }
  }

  private Finding judge(HttpReply reply) {
    Optional<String> elsewhere = Head.first(reply, "location").flatMap(this::elsewhere);
    // RFC 6585, section 6. A redirect for good is the server's own: a login page is a detour.
    boolean detour = List.of(302, 303, 307).contains(reply.status()) && elsewhere.isPresent();
    if (reply.status() != 511 && !detour) {
      return Finding.passed(Hop.PORTAL, Map.of());
    }
    String status = Integer.toString(reply.status());
    return Finding.missed(
        Hop.PORTAL,
        Situation.CAPTIVE_PORTAL,
        detour
            ? Map.of("status", status, "location", Untrusted.line(elsewhere.get()))
            : Map.of("status", status));
  }

  /** The host of another domain that is pointed to. */
  private Optional<String> elsewhere(String location) {
    try {
      String other = new URI(location).getHost();
      return other == null || domain(other).equals(domain(host))
          ? Optional.empty()
          : Optional.of(other);
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  // The last two labels: too wide under co.uk, which only makes the judgement more careful.
  private static String domain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    int last = lower.lastIndexOf('.');
    int before = last < 0 ? -1 : lower.lastIndexOf('.', last - 1);
    return Character.isDigit(lower.charAt(lower.length() - 1))
        ? lower
        : lower.substring(before + 1);
  }
}
