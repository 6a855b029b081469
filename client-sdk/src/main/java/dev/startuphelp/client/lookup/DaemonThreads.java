package dev.startuphelp.client.lookup;

import dev.startuphelp.client.lastresort.Unforeseen;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a client, all daemons named {@value #NAME}: one that only keeps the time and
 * therefore never blocks, and at most eight that work. Eight, because a network share, a disk and a
 * name service that is asked for several hosts may each hold some for minutes. Each goes when there
 * has been nothing to do for some seconds; that of the time, when nothing is planned either.
 */
public final class DaemonThreads implements Background {

  /** The name of every thread of this library. */
  public static final String NAME = "startup-help";

  private static final int WORKERS = 8;
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ThreadFactory daemons = new Daemons();
  private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemons);
  private final Line line = new Line();
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(0, WORKERS, 0, TimeUnit.SECONDS, line, daemons, line);

  /** Starts no thread yet. */
  public DaemonThreads() {
    this(IDLE);
  }

  /**
   * Starts no thread yet.
   *
   * @param idle after how long without anything to do a thread goes
   */
  DaemonThreads(Duration idle) {
    leaveAfter(idle, timer);
    leaveAfter(idle, workers);
  }

  private static void leaveAfter(Duration idle, ThreadPoolExecutor threads) {
    threads.setKeepAliveTime(idle.toNanos(), TimeUnit.NANOSECONDS);
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * A thread that keeps no JVM alive and inherits nothing: neither thread locals nor a class loader
   * that a container wants to unload.
   */
  public static Thread daemon(Runnable task) {
    Thread thread = new Thread(null, task, NAME, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
    return thread;
  }

  /** How many there are now. */
  int size() {
    return timer.getPoolSize() + workers.getPoolSize();
  }

  @Override
  public boolean run(Runnable task) {
    Runnable safe = new Safely(task);
    try {
      workers.execute(safe);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    } catch (OutOfMemoryError e) { // No thread for it alone: it waits for one that works.
      return line.waitFor(safe, workers);
    }
  }

  @Override
  public boolean after(Duration delay, Runnable task) {
    return schedule(timer, delay, new Due(this, task));
  }

  /**
   * Schedules a task where there is a thread that will run it; a pool without one would keep the
   * task and throw.
   *
   * @return false when it is dropped: after the pool was shut down, and where the system gives this
   *     process no thread
   */
  public static boolean schedule(ScheduledThreadPoolExecutor pool, Duration delay, Runnable task) {
    try {
      if (pool.getPoolSize() == 0) {
        boolean unused = pool.prestartCoreThread();
      }
      ScheduledFuture<?> unused = pool.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    } catch (OutOfMemoryError e) { // One more thread was not to be had.
      return pool.getPoolSize() > 0;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        Log.LOGGER.log(Level.DEBUG, "A task does not end; its thread ends with it");
      }
      boolean unused = timer.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
    }
  }

  /** What the timer does: it hands over, because it must not block. */
  private record Due(DaemonThreads threads, Runnable task) implements Runnable {
    @Override
    public void run() {
      if (!threads.run(task)) {
        Log.LOGGER.log(Level.DEBUG, "Dropped a task: closed, or no thread is to be had");
      }
    }
  }

  /** The top of a thread: nothing that goes wrong here concerns the application. */
  private record Safely(Runnable task) implements Runnable {
    @Override
    public void run() {
      try {
        task.run();
      } catch (Throwable e) {
        Unforeseen.note(e);
      }
    }
  }

  /**
   * Where tasks wait. A pool fills itself with threads although some are idle, or leaves tasks
   * behind one that may take minutes; so a task goes to an idle thread, else to a new one, and
   * waits only when there are eight.
   */
  private static final class Line extends LinkedTransferQueue<Runnable>
      implements RejectedExecutionHandler {
    private static final long serialVersionUID = 1;

    @Override
    public boolean offer(Runnable task) {
      return tryTransfer(task);
    }

    @Override
    public void rejectedExecution(Runnable task, ThreadPoolExecutor threads) {
      if (threads.isShutdown() || !super.offer(task)) {
        throw new RejectedExecutionException("closed");
      }
    }

    /** Waits for one of the threads that there are; false when there is none. */
    boolean waitFor(Runnable task, ThreadPoolExecutor threads) {
      return super.offer(task) && (threads.getPoolSize() > 0 || !remove(task));
    }
  }

  /** A class as {@link Safely} is one: the first lambda costs a cold JVM ten milliseconds. */
  private static final class Daemons implements ThreadFactory {
    @Override
    public Thread newThread(Runnable task) {
      return daemon(task);
    }
  }

  /** Loaded when there is something to say: the first logger of a JVM reads files. */
  private static final class Log {
    static final Logger LOGGER = System.getLogger("dev.startuphelp.client");
  }
}
