package dev.startuphelp.client.failure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** A server on a free loopback port that treats every connection as badly as it is told to. */
final class FaultyServer implements AutoCloseable {

  /** What to do with one accepted connection; the socket is closed afterwards. */
  interface Behaviour {
    void treat(Socket socket) throws IOException;
  }

  private final ServerSocket listening;
  private final List<Socket> accepted = Collections.synchronizedList(new ArrayList<>());

  private FaultyServer(ServerSocket listening, Behaviour behaviour) {
    this.listening = listening;
    Thread thread = new Thread(() -> acceptAll(behaviour), "faulty-server");
    thread.setDaemon(true);
    thread.start();
  }

  static FaultyServer plain(Behaviour behaviour) {
    try {
      return new FaultyServer(
          new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), behaviour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Speaks TLS. After a failed handshake it waits until the client has closed, so that the alert is
   * not lost: closing with unread bytes would send a reset.
   */
  static FaultyServer tls(SSLContext context, TlsSetting setting, Behaviour behaviour) {
    return plain(
        plain -> {
          SSLSocket socket =
              (SSLSocket) context.getSocketFactory().createSocket(plain, null, false);
          socket.setUseClientMode(false);
          setting.apply(socket);
          try (socket) {
            behaviour.treat(socket);
          } catch (SSLException e) {
            plain.shutdownOutput();
            drain(plain.getInputStream());
          }
        });
  }

  /** How the server's TLS socket is set up before the handshake. */
  interface TlsSetting {
    void apply(SSLSocket socket);
  }

  /** Reads the request and writes these bytes, Latin-1; then hangs up. */
  static FaultyServer answering(String answer) {
    return plain(answer(answer));
  }

  static Behaviour answer(String answer) {
    return socket -> {
      readRequest(socket);
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      drain(socket.getInputStream());
    };
  }

  /** A port at which nobody listens: one that was free a moment ago. */
  static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until the empty line that ends an HTTP request's header, or the end. */
  static void readRequest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    int last = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      last = (last << 8) | c;
      if (last == 0x0D0A0D0A) {
        return;
      }
    }
  }

  /** Makes the close that follows a reset (RST) instead of an orderly end. */
  static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
  }

  int port() {
    return listening.getLocalPort();
  }

  InetSocketAddress address() {
    return new InetSocketAddress("127.0.0.1", port());
  }

  URI http() {
    return URI.create("http://localhost:" + port() + "/api");
  }

  URI https() {
    return URI.create("https://localhost:" + port() + "/api");
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : List.copyOf(accepted)) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void acceptAll(Behaviour behaviour) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        accepted.add(socket);
        Thread thread = new Thread(() -> treat(socket, behaviour), "faulty-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return; // closed by the test
      }
    }
  }

  private static void treat(Socket socket, Behaviour behaviour) {
    try (socket) {
      behaviour.treat(socket);
    } catch (IOException e) {
      // The client hung up first, which is what some tests want.
    }
  }

  private static void drain(InputStream in) throws IOException {
    byte[] buffer = new byte[1024];
    while (in.read(buffer) >= 0) {
      // Until the client has closed: closing with unread bytes would send a reset.
    }
  }
}
