package dev.startuphelp.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A plain connection, to see what really is on the wire. */
final class RawConnection implements AutoCloseable {

  private final Socket socket;

  RawConnection(int port) {
    try {
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(10_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer as it came. */
  record Answer(List<String> head, String body) {
    int status() {
      return Integer.parseInt(head.get(0).split(" ", -1)[1]);
    }

    Optional<String> header(String name) {
      String prefix = name.toLowerCase(Locale.ROOT) + ": ";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
          .map(line -> line.substring(prefix.length()))
          .findFirst();
    }
  }

  RawConnection send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request without a body. */
  RawConnection request(String line, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return send(line + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n");
  }

  /** Reads one answer; its body as long as it says, or none. */
  Answer read() {
    Answer answer = readHead();
    int length = answer.header("Content-Length").map(Integer::parseInt).orElse(0);
    try {
      byte[] body = socket.getInputStream().readNBytes(length);
      return new Answer(answer.head(), new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the head of one answer, which is all of it after HEAD. */
  Answer readHead() {
    StringBuilder head = new StringBuilder();
    try {
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = socket.getInputStream().read();
        if (next < 0) {
          throw new IOException("the connection ended after: " + head);
        }
        head.append((char) next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Answer(head.toString().lines().toList(), "");
  }

  /** Says that nothing more will be sent, and reads everything up to the end. */
  String finish() {
    try {
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server closes the connection. */
  boolean isClosedByServer() {
    try {
      return socket.getInputStream().read() < 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
