package dev.startuphelp.server.wire;

import dev.startuphelp.server.http.ProblemJson;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * A connection from its beginning to its end: first with an event loop, and from the first request
 * that is not plain with Helidon's HTTP/1.1. It is served by the thread that Helidon gave it; any
 * thread may end it.
 */
final class GuardedConnection implements ServerConnection {

  private static final long TIME_TO_TELL = Duration.ofSeconds(5).toNanos();

  private final ConnectionContext context;
  private final EventLoop loop;
  private final byte[] readBefore;
  private final Optional<Visit> visit;
  private final Http1ConnectionSelector http1;
  private final OpenConnections open;
  private final OpenConnections withHelidon;
  private final Progress progress;
  private final Thread thread = Thread.currentThread();
  private volatile Optional<OrdinaryConnection> ordinary = Optional.empty();
  private volatile boolean isStopping;
  private volatile boolean isEnding;
  private long untilTold; // Of the thread that ends who is overdue.

  /**
   * @param channel that it can be served with on an event loop; empty: it cannot
   */
  GuardedConnection(
      ConnectionContext context,
      Optional<SocketChannel> channel,
      EventLoop loop,
      Http1ConnectionSelector http1,
      OpenConnections open,
      OpenConnections withHelidon,
      Progress progress) {
    this.context = context;
    this.loop = loop;
    this.readBefore = bytesReadBefore(context.dataReader());
    this.visit = channel.map(plain -> new Visit(plain, readBefore, progress));
    this.http1 = http1;
    this.open = open;
    this.withHelidon = withHelidon;
    this.progress = progress;
  }

  /** Helidon looks at the first bytes of a connection to see what it is. */
  private static byte[] bytesReadBefore(DataReader reader) {
    return reader.available() == 0 ? new byte[0] : reader.readBytes(reader.available());
  }

  @Override
  public void handle(Limit limit) {
    open.add(this);
    try {
      Optional<Handover> rest =
          visit.isPresent()
              ? loop.serve(visit.get())
              : Optional.of(new Handover(new byte[0], readBefore));
      if (rest.isPresent() && !isEnding) {
        goOn(rest.get(), limit);
      }
    } catch (InterruptedException e) {
      throw new CloseConnectionException("Ended from outside", e);
    } finally {
      withHelidon.remove(this);
      open.remove(this);
    }
  }

  private void goOn(Handover rest, Limit limit) throws InterruptedException {
    if (rest.answers().length > 0) {
      write(rest.answers());
    }
    OrdinaryConnection connection =
        new OrdinaryConnection(context, rest.requests(), progress, http1);
    ordinary = Optional.of(connection);
    if (isStopping) {
      connection.endAfterThisRequest();
    }
    withHelidon.add(this);
    connection.handle(limit);
  }

  private void write(byte[] bytes) {
    try {
      context.dataWriter().writeNow(BufferData.create(bytes));
    } catch (UncheckedIOException e) {
      throw new CloseConnectionException("The connection has been lost", e);
    }
  }

  /** Since when its current request has been under way, or none. */
  long since() {
    return progress.since();
  }

  boolean isOverdue(long now) {
    return progress.isOverdue(now);
  }

  /** Whether it has been told to end at once. */
  boolean isEnding() {
    return isEnding;
  }

  /** Ends it because its time is up; a client that owes us the rest of its request is told so. */
  void endOverdue(long now) {
    if (!isEnding && ordinary.filter(OrdinaryConnection::isWaitingForMore).isPresent()) {
      isEnding = true;
      untilTold = now + TIME_TO_TELL;
      context.executor().execute(this::tellAndEnd); // Even this might wait for the client.
    } else if (untilTold == 0 || now - untilTold > 0) {
      end();
    }
  }

  private void tellAndEnd() {
    try {
      write(ProblemJson.onTheWire(Status.REQUEST_TIMEOUT_408));
    } catch (CloseConnectionException e) {
      // The client has gone meanwhile.
    } finally {
      end();
    }
  }

  /** Ends it at once. */
  void end() {
    isEnding = true;
    if (isVisiting()) {
      visit.ifPresent(loop::dismiss);
    } else {
      thread.interrupt();
    }
  }

  private boolean isVisiting() {
    return visit.isPresent() && !visit.get().isOver();
  }

  /** Nothing for Helidon to do: the wire itself ends who is idle for too long. */
  @Override
  public Duration idleTime() {
    return Duration.ZERO;
  }

  @Override
  public void close(boolean atOnce) {
    if (atOnce) {
      end();
      return;
    }
    isStopping = true;
    visit.ifPresent(loop::dismiss);
    if (ordinary.filter(OrdinaryConnection::endAfterThisRequest).isPresent()) {
      thread.interrupt();
    }
  }
}
