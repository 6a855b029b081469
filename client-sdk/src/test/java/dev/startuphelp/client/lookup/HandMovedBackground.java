package dev.startuphelp.client.lookup;

import dev.startuphelp.client.time.HandMovedTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Runs everything on the caller's thread, and what is scheduled when time is moved by hand. */
public final class HandMovedBackground implements Background {

  private record Task(long due, Runnable action) {}

  private final HandMovedTime time;
  private final PriorityQueue<Task> scheduled =
      new PriorityQueue<>(Comparator.comparing(Task::due));
  private boolean closed;

  public HandMovedBackground(HandMovedTime time) {
    this.time = time;
  }

  @Override
  public boolean run(Runnable task) {
    if (!closed) {
      task.run();
    }
    return !closed;
  }

  @Override
  public boolean after(Duration delay, Runnable task) {
    scheduled.add(new Task(now() + delay.toNanos(), task));
    return true;
  }

  @Override
  public void close() {
    closed = true;
  }

  /** Time goes by, and what becomes due meanwhile runs at its time. */
  public void pass(Duration duration) {
    long end = now() + duration.toNanos();
    while (!scheduled.isEmpty() && scheduled.peek().due() <= end) {
      Task task = scheduled.remove();
      time.pass(Duration.ofNanos(Math.max(0, task.due() - now())));
      boolean unused = run(task.action());
    }
    time.pass(Duration.ofNanos(end - now()));
  }

  /** How many tasks wait for their time. */
  public int waiting() {
    return scheduled.size();
  }

  private long now() {
    return time.clocks().now().ticks();
  }
}
