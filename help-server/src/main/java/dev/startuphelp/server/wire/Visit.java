package dev.startuphelp.server.wire;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The stay of a connection with an event loop. Meanwhile its own thread waits. */
final class Visit {

  private final SocketChannel channel;
  private final byte[] readBefore;
  private final Progress progress;
  private final CompletableFuture<Optional<Handover>> end = new CompletableFuture<>();

  /**
   * @param readBefore what has been read from the channel already
   */
  Visit(SocketChannel channel, byte[] readBefore, Progress progress) {
    this.channel = channel;
    this.readBefore = readBefore;
    this.progress = progress;
  }

  SocketChannel channel() {
    return channel;
  }

  byte[] readBefore() {
    return readBefore;
  }

  Progress progress() {
    return progress;
  }

  /** Lets the connection's own thread go on; empty: the connection is at its end. */
  void end(Optional<Handover> handover) {
    try {
      channel.configureBlocking(true);
      end.complete(handover);
    } catch (IOException e) {
      end.complete(Optional.empty()); // The client has gone.
    }
  }

  boolean isOver() {
    return end.isDone();
  }

  Optional<Handover> awaitEnd() throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a visit always ends with a value", e);
    }
  }
}
