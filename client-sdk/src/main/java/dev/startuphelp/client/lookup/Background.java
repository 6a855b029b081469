package dev.startuphelp.client.lookup;

import java.time.Duration;

/** Where everything runs that may block. */
public interface Background extends AutoCloseable {

  /** Runs a task soon, on a thread where it may block; after {@link #close} it is dropped. */
  void run(Runnable task);

  /** As {@link #run}, not before this time has passed. */
  void after(Duration delay, Runnable task);

  /** Interrupts what is running and waits a moment for it to end. */
  @Override
  void close();
}
