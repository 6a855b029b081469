package dev.startuphelp.server.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One thread that waits for many connections at once and answers their plain requests. Why: a
 * request that wakes a thread of its own costs more for waking it than for being answered.
 *
 * <p>A connection stays as long as its requests are plain, come in one piece, and its client takes
 * the answers; so nothing is kept here for it between two requests. Otherwise it is handed over to
 * its own thread with all bytes that are not dealt with. The thread here never waits for one
 * connection.
 */
final class EventLoop implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.server.wire");
  private static final int MOST_READ_AT_ONCE = 16 * 1024;
  private static final int MOST_WRITTEN_AT_ONCE = 256 * 1024;

  private final PlainAnswers answers;
  private final Duration tick;
  private final Runnable onTick;
  private final Selector selector;
  private final Thread thread;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final List<Runnable> departures = new ArrayList<>();
  private final ByteBuffer in = ByteBuffer.allocateDirect(MOST_READ_AT_ONCE);
  private final ByteBuffer out = ByteBuffer.allocateDirect(MOST_WRITTEN_AT_ONCE);
  private final byte[] requests = new byte[MOST_READ_AT_ONCE];
  private long nextTick = System.nanoTime();
  private volatile boolean isOpen = true;

  /**
   * @param onTick is run on the loop's thread about every {@code tick}, and must not wait
   */
  EventLoop(String name, PlainAnswers answers, Duration tick, Runnable onTick) {
    this.answers = answers;
    this.tick = tick;
    this.onTick = onTick;
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot wait for connections", e);
    }
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /**
   * Answers the connection's plain requests. The calling thread waits until there is something for
   * it to do.
   *
   * @return what; empty: the connection is at its end
   */
  Optional<Handover> serve(Visit visit) throws InterruptedException {
    perform(() -> arrive(visit));
    try {
      return visit.awaitEnd();
    } catch (InterruptedException e) {
      dismiss(visit);
      throw e;
    }
  }

  /** Ends a visit, after answering what has been sent up to now. */
  void dismiss(Visit visit) {
    perform(() -> dismissNow(visit));
  }

  private void perform(Runnable task) {
    tasks.add(task);
    selector.wakeup();
  }

  private void run() {
    while (isOpen) {
      try {
        turn();
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        LOG.log(System.Logger.Level.ERROR, "A turn of the event loop failed; it goes on", e);
      }
    }
  }

  private void turn() throws IOException {
    selector.select(this::ready, tick.toMillis());
    for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
      task.run();
    }
    if (System.nanoTime() - nextTick >= 0) {
      nextTick = System.nanoTime() + tick.toNanos();
      onTick.run();
    }
    depart();
  }

  /** A channel can block again only after the selector has let go of it. */
  private void depart() throws IOException {
    while (!departures.isEmpty()) {
      List<Runnable> leaving = List.copyOf(departures);
      departures.clear();
      selector.selectNow(this::ready);
      leaving.forEach(Runnable::run);
    }
  }

  private void arrive(Visit visit) {
    try {
      visit.channel().configureBlocking(false);
      SelectionKey key = visit.channel().register(selector, SelectionKey.OP_READ, visit);
      if (visit.readBefore().length > 0) {
        answer(key, visit.readBefore(), visit.readBefore().length);
      }
    } catch (IOException e) {
      visit.end(Optional.empty()); // The client has gone.
    }
  }

  private void dismissNow(Visit visit) {
    SelectionKey key = visit.channel().keyFor(selector);
    if (key != null && key.isValid()) {
      ready(key);
      leave(key, Optional.empty());
    }
  }

  private void ready(SelectionKey key) {
    try {
      int length = channel(key).read(in.clear());
      if (length < 0) {
        leave(key, Optional.empty());
      } else if (length > 0) {
        in.flip().get(requests, 0, length);
        answer(key, requests, length);
      }
    } catch (IOException e) {
      leave(key, Optional.empty()); // The client has gone.
    }
  }

  private void answer(SelectionKey key, byte[] bytes, int length) {
    try {
      int answered = answers.answer(bytes, length, out.clear());
      out.flip();
      if (out.hasRemaining()) {
        channel(key).write(out);
        visit(key).progress().answered(System.nanoTime());
      }
      if (out.hasRemaining() || answered < length) {
        leave(key, Optional.of(Handover.of(out, Arrays.copyOfRange(bytes, answered, length))));
      }
    } catch (IOException e) {
      leave(key, Optional.empty()); // The client has gone.
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "A request failed unexpectedly", e);
      leave(key, Optional.empty());
    }
  }

  private static Visit visit(SelectionKey key) {
    return (Visit) key.attachment();
  }

  private static SocketChannel channel(SelectionKey key) {
    return visit(key).channel();
  }

  private void leave(SelectionKey key, Optional<Handover> handover) {
    if (key.isValid()) {
      key.cancel();
      departures.add(() -> visit(key).end(handover));
    }
  }

  /** Ends its thread; visits must have ended before. */
  @Override
  public void close() {
    isOpen = false;
    selector.wakeup();
    try {
      thread.join();
      selector.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
