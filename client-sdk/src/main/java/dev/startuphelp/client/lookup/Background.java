package dev.startuphelp.client.lookup;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Where everything runs that may block. */
public interface Background extends AutoCloseable, Executor {

  /**
   * Runs a task soon, on a thread where it may block.
   *
   * @return false when it is dropped: after {@link #close}, and where the system gives this process
   *     no thread
   */
  boolean run(Runnable task);

  /** As {@link #run}, not before this time has passed. */
  boolean after(Duration delay, Runnable task);

  /**
   * As {@link #run}, for who waits for the task to end.
   *
   * @throws RejectedExecutionException when it is dropped
   */
  @Override
  default void execute(Runnable task) {
    if (!run(task)) {
      throw new RejectedExecutionException("Closed, or no thread is to be had");
    }
  }

  /**
   * Drops what is scheduled, gives what is to be run half a second to end, and interrupts the rest.
   */
  @Override
  void close();
}
