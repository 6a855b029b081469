package dev.startuphelp.protocol.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** What services, and whoever answers in their place, do that no library would do for them. */
final class Faults {

  private static final int BOMB_BYTES = 8 * 1024 * 1024;
  private static final byte[] SPACES = " ".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);

  private Faults() {}

  static Answer reset() {
    return (request, connection) -> connection.reset();
  }

  static Answer hangUp() {
    return (request, connection) -> {};
  }

  static Answer silence() {
    return (request, connection) -> connection.hang();
  }

  /** These bytes, Latin-1, whatever they are. */
  static Answer raw(String bytes) {
    return (request, connection) -> connection.send(bytes);
  }

  /** The head of the reply as if the body were that long, and the body as it is. */
  static Answer announcing(int length, Reply reply) {
    return reply.with("Content-Length", String.valueOf(length));
  }

  /** The head, half of the body, and then a reset. */
  static Answer resetHalfWay(Reply reply) {
    return (request, connection) -> {
      connection.send(reply.head(connection));
      connection.send(Arrays.copyOf(reply.body(), reply.body().length / 2));
      connection.reset();
    };
  }

  /** The body in chunks; the last of them never comes. */
  static Answer chunksWithoutEnd(Reply reply) {
    return (request, connection) -> {
      connection.send(chunked(reply).head(connection));
      connection.send(chunk(reply.body()));
    };
  }

  static Answer inChunks(Reply reply) {
    return (request, connection) -> {
      connection.send(chunked(reply).head(connection));
      connection.send(chunk(reply.body()));
      connection.send("0\r\n\r\n");
    };
  }

  /** Chunks whose length is none. */
  static Answer badChunks(Reply reply) {
    return (request, connection) -> {
      connection.send(chunked(reply).head(connection));
      connection.send(
          "zz\r\n" + new String(reply.body(), StandardCharsets.UTF_8) + "\r\n0\r\n\r\n");
    };
  }

  /** The reply one byte at a time, so slowly that nobody can wait for it. */
  static Answer dribble(Reply reply) {
    return (request, connection) -> {
      connection.send(reply.head(connection));
      for (byte next : reply.body()) {
        connection.send(new byte[] {next});
        if (!connection.pause(Duration.ofSeconds(1))) {
          return;
        }
      }
    };
  }

  /** A document that begins well and never ends. */
  static Answer endlessBody(Reply reply) {
    return (request, connection) -> {
      connection.send(reply.with("Content-Length", "").head(connection));
      connection.send("{\"helpText\": \"");
      repeat(SPACES, connection);
    };
  }

  static Answer endlessHeaders() {
    return (request, connection) -> {
      connection.send("HTTP/1.1 200 OK\r\n");
      repeat(
          ("X-More: " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII),
          connection);
    };
  }

  static Answer endlessHeader() {
    return (request, connection) -> {
      connection.send("HTTP/1.1 200 OK\r\nX-More: ");
      repeat("x".repeat(1_000).getBytes(StandardCharsets.US_ASCII), connection);
    };
  }

  /** Compressed where the client can unpack it. */
  static Answer compressed(Reply reply) {
    return (request, connection) ->
        (request.acceptsGzip()
                ? reply.with("Content-Encoding", "gzip").body(gzip(reply.body()))
                : reply)
            .give(request, connection);
  }

  /** A few kilobytes that unpack to very many. */
  static Answer gzipBomb(Reply reply) {
    return (request, connection) ->
        reply.with("Content-Encoding", "gzip").body(Bomb.BYTES).give(request, connection);
  }

  /** Each time to the next address, without end. */
  static Answer redirects(int times, Answer end) {
    return (request, connection) -> {
      int done = request.line().split("step", -1).length - 1;
      if (done == times) {
        end.give(request, connection);
      } else {
        String location = "?" + "step".repeat(done + 1);
        Reply.of(302).with("Location", location).give(request, connection);
      }
    };
  }

  /** A redirect to another host. */
  static Answer elsewhere() {
    return (request, connection) ->
        Reply.of(302).with("Location", connection.elsewhere().toString()).give(request, connection);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static Reply chunked(Reply reply) {
    return reply.with("Content-Length", "").with("Transfer-Encoding", "chunked");
  }

  private static byte[] chunk(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return (Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  // Without end would fill the memory of a client that takes all of it, and with it the computer's.
  private static void repeat(byte[] bytes, Connection connection) throws IOException {
    for (int sent = 0; sent < BOMB_BYTES; sent += bytes.length) {
      connection.send(bytes);
    }
    connection.hang();
  }

  private static final class Bomb {
    static final byte[] BYTES =
        gzip((" ".repeat(BOMB_BYTES) + Documents.PHISHED).getBytes(StandardCharsets.US_ASCII));
  }
}
