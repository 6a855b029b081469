package dev.startuphelp.server.wire;

import io.helidon.common.socket.SocketContext;
import io.helidon.common.socket.SocketOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The channels that have been accepted. Helidon hands each of them to its socket options and to
 * nobody else, so this is those options: it sets what they set, and remembers the channel by its
 * two addresses until its connection asks for it.
 *
 * <p>Helidon makes a connection of a channel when its encryption is negotiated and its first bytes
 * have come. Who never gets that far is closed here.
 *
 * <p>The thread that accepts waits here while there is no room for one more. Helidon's own limit
 * would count each channel for good that is closed before its thread has begun.
 */
final class AcceptedChannels implements SocketOptions {

  private static final long BETWEEN_LOOKS = 1_000_000;

  private final SocketOptions options = SocketOptions.builder().tcpNoDelay(true).build();
  private final SequencedMap<Addresses, Accepted> waiting = new LinkedHashMap<>();
  private final Set<SocketChannel> open = new HashSet<>();
  private final int most;

  /**
   * @param most how many may be open beside the newest one; when one more comes, those that have
   *     waited longest are closed
   */
  AcceptedChannels(int most) {
    this.most = most;
  }

  private record Addresses(SocketAddress local, SocketAddress remote) {}

  private record Accepted(SocketChannel channel, long since) {}

  @Override
  public void configureSocket(SocketChannel channel) {
    awaitRoom();
    options.configureSocket(channel);
    try {
      remember(
          new Addresses(channel.getLocalAddress(), channel.getRemoteAddress()),
          new Accepted(channel, System.nanoTime()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It is gone already: Helidon closes it.
    }
  }

  private synchronized void remember(Addresses addresses, Accepted accepted) {
    open.add(accepted.channel());
    waiting.put(addresses, accepted);
  }

  /**
   * Where nobody waits, the connections are too many, and the newest of them makes those go that
   * have shown nothing new for longest.
   */
  private void awaitRoom() {
    while (isFull()) {
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private synchronized boolean isFull() {
    if (open.size() > most) {
      forgetClosed();
    }
    boolean isFull = open.size() > most;
    if (isFull && !waiting.isEmpty()) {
      close(waiting.pollFirstEntry().getValue());
    }
    return isFull;
  }

  private void forgetClosed() {
    open.removeIf(channel -> !channel.isOpen());
  }

  /** The channel of a connection, once. */
  synchronized Optional<SocketChannel> claim(SocketContext connection) {
    Addresses addresses =
        new Addresses(connection.localPeer().address(), connection.remotePeer().address());
    return Optional.ofNullable(waiting.remove(addresses)).map(Accepted::channel);
  }

  /** Closes those that have waited since before then. */
  synchronized void closeOlderThan(long time) {
    forgetClosed();
    Iterator<Accepted> oldestFirst = waiting.values().iterator();
    while (oldestFirst.hasNext()) {
      Accepted accepted = oldestFirst.next();
      if (accepted.since() - time >= 0) {
        return;
      }
      oldestFirst.remove();
      close(accepted);
    }
  }

  private static void close(Accepted accepted) {
    try {
      accepted.channel().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<SocketOption<?>, Object> socketOptions() {
    return options.socketOptions();
  }

  @Override
  public Duration connectTimeout() {
    return options.connectTimeout();
  }

  @Override
  public Duration readTimeout() {
    return options.readTimeout();
  }

  @Override
  public Optional<Integer> socketReceiveBufferSize() {
    return options.socketReceiveBufferSize();
  }

  @Override
  public Optional<Integer> socketSendBufferSize() {
    return options.socketSendBufferSize();
  }

  @Override
  public boolean socketReuseAddress() {
    return options.socketReuseAddress();
  }

  @Override
  public boolean socketKeepAlive() {
    return options.socketKeepAlive();
  }

  @Override
  public boolean tcpNoDelay() {
    return options.tcpNoDelay();
  }
}
