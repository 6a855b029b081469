package dev.startuphelp.client.probe;

import dev.startuphelp.client.time.Clocks;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Finds out how far the way to a server is open. Safe for any thread; nothing here blocks or
 * throws.
 *
 * <p>A name service may hold a thread for minutes and cannot be interrupted: therefore everything
 * happens on threads of the executor, and a report can be had at any time with what is known by
 * then. At most {@value #MOST_AT_ONCE} ways are walked at once, each by two threads. Who asks about
 * the same way within a few seconds joins the same probing, so that a thousand failures at once do
 * not become a thousand connections.
 */
public final class Probes implements AutoCloseable {

  private static final int MOST_AT_ONCE = 2;
  private static final int MOST_REMEMBERED = 16;
  private static final int HTTP = 80;

  private final Executor workers;
  private final Instruments instruments;
  private final Duration budget;
  private final boolean walks;
  private final Map<Course, Probing> recent = new HashMap<>();
  private boolean closed;

  /**
   * Probes with these limits. Starts nothing yet.
   *
   * @param workers threads that may block for longer than the budget
   * @param budget how long a walk may take
   * @param walks whether to reach out at all; without, this computer alone is looked at
   */
  public Probes(
      Executor workers, Clocks clocks, ThisComputer thisComputer, Duration budget, boolean walks) {
    this(workers, new Instruments(clocks, thisComputer, HTTP), budget, walks);
  }

  Probes(Executor workers, Instruments instruments, Duration budget, boolean walks) {
    this.workers = workers;
    this.instruments = instruments;
    this.budget = budget;
    this.walks = walks;
  }

  /** Begins to look, or joins who is looking or has just looked. */
  public synchronized Probing begin(Course course) {
    recent.values().removeIf(Probing::isOver);
    Probing known = recent.get(course);
    if (known != null && known.join()) {
      return known;
    }
    boolean far = walks && course.isWorthAWalk() && mayWalk();
    Probing probing = new Probing(course, instruments, budget);
    if (!closed) {
      recent.put(course, probing);
      probing.start(workers, far);
    }
    return probing;
  }

  /** Breaks off what is under way, also in a system call. */
  @Override
  public synchronized void close() {
    closed = true;
    recent.values().forEach(Probing::breakOff);
  }

  private boolean mayWalk() {
    return recent.size() < MOST_REMEMBERED
        && recent.values().stream().filter(Probing::isUnderWay).count() < MOST_AT_ONCE;
  }
}
