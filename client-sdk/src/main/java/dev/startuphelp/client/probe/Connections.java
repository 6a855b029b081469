package dev.startuphelp.client.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one probing, so that they can be closed from outside: neither an interrupt nor
 * anything else ends a system call. Safe for any thread.
 */
final class Connections {

  // A lost packet is sent again after a second: in less time silence proves nothing.
  private static final int SHORTEST_PATIENCE = 1_000;

  private final Deadline deadline;
  private final List<Socket> sockets = new ArrayList<>();
  private boolean closed;

  Connections(Deadline deadline) {
    this.deadline = deadline;
  }

  /**
   * A connection to the first of the addresses that accepts one; whoever gets it closes it.
   *
   * @param direct whether to pass by the SOCKS proxy that Java may be configured with
   * @throws IOException why none does
   * @throws NoEvidence when the time was over before that was certain
   */
  Socket connect(List<InetAddress> addresses, int port, boolean direct) throws IOException {
    IOException why = null;
    for (int i = 0; i < addresses.size(); i++) {
      int patience = deadline.millisLeft() / (addresses.size() - i);
      try {
        return connect(new InetSocketAddress(addresses.get(i), port), patience, direct);
      } catch (IOException e) {
        why = isMoreTelling(e, why) ? e : why;
      }
    }
    throw why == null ? new NoEvidence() : why;
  }

  /** Closes what is open, and whatever would be opened later. */
  synchronized void close() {
    closed = true;
    sockets.forEach(Connections::closeQuietly);
  }

  /** How a failure is to be understood that came after waiting for at most this long. */
  static IOException understood(IOException failure, int patience) {
    return failure instanceof SocketTimeoutException && patience < SHORTEST_PATIENCE
        ? new NoEvidence()
        : failure;
  }

  private Socket connect(InetSocketAddress address, int patience, boolean direct)
      throws IOException {
    Socket socket = open(direct);
    try {
      socket.connect(address, Math.max(1, patience));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw understood(e, patience);
    }
  }

  private synchronized Socket open(boolean direct) throws NoEvidence {
    if (closed) {
      throw new NoEvidence();
    }
    Socket socket = direct ? new Socket(Proxy.NO_PROXY) : new Socket();
    sockets.add(socket);
    return socket;
  }

  // A computer with IPv6 addresses and no way there says so for one address; the other tells more.
  private static boolean isMoreTelling(IOException failure, @Nullable IOException known) {
    return known == null || (tells(failure) && !tells(known));
  }

  private static boolean tells(IOException failure) {
    return failure instanceof ConnectException || failure instanceof SocketTimeoutException;
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed or not: nobody reads from it any more.
    }
  }
}
