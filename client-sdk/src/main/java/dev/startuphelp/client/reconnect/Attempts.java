package dev.startuphelp.client.reconnect;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the application's attempts on the thread that calls, and interrupts them from others. */
final class Attempts<T extends @Nullable Object> {

  private final Callable<? extends T> connect;
  private @Nullable Thread attempting;
  private boolean ended;

  Attempts(Callable<? extends T> connect) {
    this.connect = connect;
  }

  /** Makes one and tells how it went; after {@link #end} it makes none. */
  void make(Consumer<? super T> succeeded, Consumer<Throwable> failed) {
    if (!begin()) {
      return;
    }
    T connection;
    try {
      connection = connect.call();
    } catch (Throwable thrown) { // A stranger's code; an Error is a failed attempt as well.
      finish();
      failed.accept(thrown);
      return;
    }
    finish();
    succeeded.accept(connection);
  }

  /** Interrupts one that is being made, and makes no more. */
  synchronized void end() {
    ended = true;
    if (attempting != null) {
      attempting.interrupt();
    }
  }

  private synchronized boolean begin() {
    attempting = ended ? null : Thread.currentThread();
    return !ended;
  }

  // An interrupt that was meant for the attempt ends with it.
  private synchronized void finish() {
    attempting = null;
    boolean unused = Thread.interrupted();
  }
}
