package dev.startuphelp.server.wire;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Gives back the memory that a crowd has needed, some time after it has gone. A collector that runs
 * only when the heap is full, as that of help-server.sh does, would keep it for good. For one
 * thread.
 */
final class HeapReturn {

  private static final long NANOS_BETWEEN = Duration.ofMinutes(1).toNanos();

  /** Bytes of heap that are not worth a pause. */
  private static final long SMALL = 64 * 1024 * 1024;

  private final LongSupplier heap;
  private final Runnable collection;
  private long last;

  /**
   * @param heap bytes that the heap takes
   * @param collection collects and gives back what is free
   * @param now as {@link System#nanoTime} has it
   */
  HeapReturn(LongSupplier heap, Runnable collection, long now) {
    this.heap = heap;
    this.collection = collection;
    this.last = now;
  }

  /** Collects when it is time and worth it; to be called now and then. */
  void look(long now) {
    if (now - last >= NANOS_BETWEEN) {
      last = now;
      if (heap.getAsLong() > SMALL) {
        collection.run();
      }
    }
  }
}
