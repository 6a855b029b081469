package dev.startuphelp.client.lookup;

import java.time.Duration;

/** Where everything runs that may block. */
public interface Background extends AutoCloseable {

  /** Runs a task soon, on a thread where it may block; after {@link #close} it is dropped. */
  void run(Runnable task);

  /** As {@link #run}, not before this time has passed. */
  void after(Duration delay, Runnable task);

  /**
   * Drops what is scheduled, gives what is to be run half a second to end, and interrupts the rest.
   */
  @Override
  void close();
}
