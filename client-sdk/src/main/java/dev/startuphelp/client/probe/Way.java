package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Evidence;
import dev.startuphelp.client.failure.FailureClassifier;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;

/** The way to one server, walked hop by hop until one cannot be passed. */
final class Way implements Runnable {

  private final Route route;
  private final Situation first;
  private final Deadline deadline;
  private final List<Finding> findings;

  Way(Route route, Situation first, Deadline deadline, List<Finding> findings) {
    this.route = route;
    this.first = first;
    this.deadline = deadline;
    this.findings = findings;
  }

  @Override
  public void run() {
    Optional<InetSocketAddress> end = route.firstConnection();
    if (end.isPresent()) {
      walk(end.get().getHostString(), end.get().getPort());
    }
  }

  private void walk(String host, int port) {
    Optional<InetAddress> address = name(host);
    if (address.isPresent()) {
      connect(new InetSocketAddress(address.get(), port), host);
    }
  }

  private Optional<InetAddress> name(String host) {
    try {
      InetAddress address = InetAddress.getByName(writtenOtherwise(host));
      findings.add(Finding.passed(Hop.NAME, host));
      return Optional.of(address);
    } catch (IOException e) {
      failed(Hop.NAME, host, e);
      return Optional.empty();
    }
  }

  // For ten seconds the JDK remembers that a name was not found, but not the reason. Capitals
  // change
  // nothing for a name service and everything for that memory.
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

  private void connect(InetSocketAddress address, String host) {
    String port = Integer.toString(address.getPort());
    try (Socket socket = new Socket()) {
      socket.connect(address, deadline.millisLeft());
      findings.add(Finding.passed(Hop.PORT, port));
      if (isEncryptionWorthATry()) {
        encrypt(socket, host, address.getPort());
      }
    } catch (IOException e) {
      failed(Hop.PORT, port, e);
    }
  }

  private void encrypt(Socket socket, String host, int port) {
    try {
      findings.add(ServerCertificate.read(socket, host, port, deadline));
    } catch (IOException e) {
      failed(Hop.ENCRYPTION, "", e);
    }
  }

  private boolean isEncryptionWorthATry() {
    if (route.proxy() != null) {
      return false;
    }
    return switch (route.scheme()) {
      case "https", "wss", "ldaps" -> true;
      case "http" ->
          first == Situation.CONNECTION_CLOSED
              || first == Situation.CONNECTION_RESET
              || first == Situation.NOT_HTTP;
      default -> false;
    };
  }

  private void failed(Hop hop, String subject, IOException why) {
    findings.add(Finding.failed(hop, subject, FailureClassifier.classify(Evidence.of(why, route))));
  }
}
