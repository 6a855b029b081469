package dev.startuphelp.protocol.conformance;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server's end of one connection. */
public final class Connection {

  private static final int LONGEST_LINE = 64 * 1024;

  private final Socket plain;
  private final Socket socket;
  private final Instant now;
  private final URI elsewhere;

  Connection(Socket plain, Socket socket, Instant now, URI elsewhere) {
    this.plain = plain;
    this.socket = socket;
    this.now = now;
    this.elsewhere = elsewhere;
  }

  /** The time by the server's clock. */
  Instant now() {
    return now;
  }

  /** A service on another host, without encryption, that says something else. */
  URI elsewhere() {
    return elsewhere;
  }

  Optional<Request> read() throws IOException {
    String first = line();
    List<String> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.add(line);
    }
    return first.isEmpty() ? Optional.empty() : Optional.of(new Request(first, headers));
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Breaks the connection off, so that the client sees a reset. */
  void reset() throws IOException {
    plain.setSoLinger(true, 0);
    plain.close();
  }

  /** Says nothing more until the client hangs up. */
  void hang() throws IOException {
    while (pause(Duration.ofSeconds(1))) {
      // The client decides how long.
    }
  }

  /** Waits that long; false when the client has hung up. */
  boolean pause(Duration time) throws IOException {
    plain.setSoTimeout((int) time.toMillis());
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  /** Ends the answer in good order: closing with unread bytes would send a reset. */
  void end() throws IOException {
    socket.shutdownOutput();
    pause(Duration.ofSeconds(1));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = socket.getInputStream().read(); c >= 0 && c != '\n'; ) {
      line.append((char) c);
      c = line.length() < LONGEST_LINE ? socket.getInputStream().read() : -1;
    }
    return line.toString().strip();
  }
}
