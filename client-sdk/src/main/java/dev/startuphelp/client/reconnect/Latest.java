package dev.startuphelp.client.reconnect;

import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands values to a listener, one after the other, on the thread of whoever delivers. While the
 * listener is busy only the newest value is kept for it, so that a slow one costs nothing and
 * learns the last.
 */
final class Latest<V> {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.client.reconnect");

  private final Consumer<V> listener;
  private @Nullable V waiting;
  private boolean delivering;

  Latest(Consumer<V> listener) {
    this.listener = listener;
  }

  /** Keeps a value to be delivered. */
  synchronized void put(V value) {
    waiting = value;
  }

  /** Delivers what is kept, unless another call is doing it. Not to be called with a lock held. */
  void deliver() {
    for (V next = take(); next != null; next = take()) {
      tell(next);
      synchronized (this) {
        delivering = false;
      }
    }
  }

  private synchronized @Nullable V take() {
    V next = delivering ? null : waiting;
    if (next != null) {
      waiting = null;
      delivering = true;
    }
    return next;
  }

  // The application's code: whatever it throws, the attempts go on.
  private void tell(V value) {
    try {
      listener.accept(value);
    } catch (Throwable e) {
      LOG.log(Level.WARNING, "A listener of a reconnect failed", e);
    }
  }
}
