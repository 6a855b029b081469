package dev.startuphelp.server.wire;

import dev.startuphelp.server.help.HelpAnswers;
import dev.startuphelp.server.http.AccessLog;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that a server does with its connections, attached to it before it starts. Closed after
 * the server has stopped.
 */
public final class Wire implements AutoCloseable {

  private static final int MOST_LOOPS = 4;
  private static final Duration LONGEST_TICK = Duration.ofSeconds(1);
  private static final int TICKS_IN_A_LIMIT = 10;

  private final ConnectionLimits limits;
  private final OpenConnections open;
  private final OpenConnections withHelidon;
  private final AcceptedChannels accepted;
  private final Http1ConnectionSelector http1;
  private final HeapReturn heap =
      new HeapReturn(Runtime.getRuntime()::totalMemory, System::gc, System.nanoTime());
  private final List<EventLoop> loops;
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * @param help answers plain requests
   * @param log is told each plain request; empty: nobody is
   * @param requestCount is run for each plain request
   */
  public Wire(
      ConnectionLimits limits, HelpAnswers help, Optional<AccessLog> log, Runnable requestCount) {
    this.limits = limits;
    this.open = new OpenConnections(limits.maxConnections());
    this.withHelidon = new OpenConnections(limits.maxWithHelidon());
    this.accepted = new AcceptedChannels(limits.maxConnections());
    this.http1 = http1(limits);
    int processors = Runtime.getRuntime().availableProcessors();
    this.loops =
        IntStream.range(0, Math.min(processors, MOST_LOOPS))
            .mapToObj(
                i ->
                    new EventLoop(
                        "wire-" + i,
                        new PlainAnswers(limits, help, log, requestCount),
                        tick(limits),
                        i == 0 ? this::tick : () -> {}))
            .toList();
    loops.forEach(EventLoop::start);
  }

  private static Http1ConnectionSelector http1(ConnectionLimits limits) {
    return Http1ConnectionSelector.builder()
        .config(
            Http1Config.builder()
                .maxPrologueLength(limits.maxRequestLine())
                .maxHeadersSize(limits.maxHeaders())
                .continueImmediately(true)
                .receiveLog(false)
                .sendLog(false)
                .addReceiveListener(new OrdinaryConnection.Received())
                .addSendListener(new OrdinaryConnection.Sent())
                .build())
        .build();
  }

  /** A small part of the shortest time that a connection may take. */
  private static Duration tick(ConnectionLimits limits) {
    return Stream.of(limits.idleTimeout(), limits.headTimeout(), limits.requestTimeout())
        .map(limit -> limit.dividedBy(TICKS_IN_A_LIMIT))
        .reduce(LONGEST_TICK, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  private void tick() {
    long now = System.nanoTime();
    open.endOverdue(now);
    accepted.closeOlderThan(now - limits.headTimeout().toNanos());
    heap.look(now);
  }

  /** Lets all connections of that listener come here. */
  public void attachTo(ListenerConfig.BuilderBase<?, ?> listener) {
    listener
        .addConnectionSelector(new Selector())
        .connectionOptions(accepted)
        // Helidon loses bytes of an answer when a channel takes only some of them at a time.
        .useNio(listener.tls().isPresent());
  }

  /** Takes every connection. */
  private final class Selector implements ServerConnectionSelector {

    @Override
    public int bytesToIdentifyConnection() {
      return 0;
    }

    @Override
    public Support supports(BufferData data) {
      return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
      return Set.of("http/1.1");
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
      Optional<SocketChannel> channel =
          accepted.claim(context).filter(plain -> !context.isSecure());
      EventLoop loop = loops.get(Math.floorMod(connections.getAndIncrement(), loops.size()));
      Progress progress = new Progress(limits, System.nanoTime());
      // An encrypted one is with Helidon from its beginning, and counted as such already.
      return new GuardedConnection(
          context, channel, loop, http1, open, context.isSecure() ? open : withHelidon, progress);
    }
  }

  /**
   * To be called before the server stops: it would wait for clients that have not sent anything.
   */
  public void closeSilent() {
    accepted.closeOlderThan(System.nanoTime());
  }

  @Override
  public void close() {
    loops.forEach(EventLoop::close);
  }
}
