package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.HttpReply;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One question without a body and the head of its answer, over a connection that is there. Not
 * through a client library: those add what the application has configured for its own requests,
 * cookies and credentials too.
 */
final class Head {

  private static final int MAX_HEAD = 16_384; // bytes
  private static final int END = 0x0D0A0D0A; // an empty line

  private Head() {}

  /**
   * Asks a server for the head of its start page, which exists everywhere and belongs to nobody.
   *
   * @param target {@code /}, or towards a proxy the whole address
   * @param host host and port as {@code Host} names them
   */
  static HttpReply of(Socket socket, String target, String host, int patience) throws IOException {
    return ask(socket, "HEAD " + target, host, patience);
  }

  /** Asks a proxy to let through, without credentials. */
  static HttpReply tunnel(Socket socket, String host, int patience) throws IOException {
    return ask(socket, "CONNECT " + host, host, patience);
  }

  /** The server's time when it answered: {@code Date} plus {@code Age}; empty when it says none. */
  static Optional<Instant> serverTime(HttpReply reply) {
    try {
      return first(reply, "date")
          .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
          .map(date -> date.plusSeconds(first(reply, "age").map(Head::seconds).orElse(0L)));
    } catch (DateTimeException e) { // The other side's mistake: as if it had said nothing.
      return Optional.empty();
    }
  }

  static Optional<String> first(HttpReply reply, String name) {
    return reply.headers().getOrDefault(name, List.of()).stream().findFirst();
  }

  private static long seconds(String text) {
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
  }

  private static HttpReply ask(Socket socket, String request, String host, int patience)
      throws IOException {
    socket.setSoTimeout(patience);
    String head =
        request
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nUser-Agent: startup-help\r\nAccept: */*\r\nConnection: close\r\n\r\n";
    try {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      return reply(read(socket.getInputStream()));
    } catch (IOException e) {
      throw Connections.understood(e, patience);
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int last = 0;
    while (last != END && head.length() < MAX_HEAD) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      head.append((char) next);
      last = last << 8 | next;
    }
    return head.toString();
  }

  private static HttpReply reply(String head) throws ProtocolException {
    String[] lines = head.split("\r\n", -1);
    String[] status = lines[0].split(" ", 3);
    if (!lines[0].startsWith("HTTP/1.") || status.length < 2 || !status[1].matches("[1-9]\\d\\d")) {
      throw new ProtocolException("Unexpected status line");
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    return new HttpReply(Integer.parseInt(status[1]), headers, "");
  }
}
