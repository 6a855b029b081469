package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Route;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Looking that is under way, for one or several who asked. Safe for any thread. */
public final class Probing {

  private static final Duration BRIEF = Duration.ofSeconds(5);

  private final Instruments instruments;
  private final Deadline deadline;
  private final Connections connections;
  private final Findings findings = new Findings();
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile Course course;
  private int askers = 1;
  private int running;
  private boolean brokenOff;

  Probing(Course course, Instruments instruments, Duration budget) {
    this.course = course;
    this.instruments = instruments;
    this.deadline = new Deadline(instruments.clocks().ticker(), budget);
    this.connections = new Connections(deadline);
  }

  /** Completes when everything was looked at, which may take longer than who asks can wait. */
  public CompletionStage<Void> done() {
    return done;
  }

  /** What is known now. */
  public ProbeReport report() {
    return new ProbeReport(course.route(), findings.inOrder());
  }

  /**
   * Says that one who asked has heard enough; when all have, what still goes on is broken off. Once
   * for each {@link Probes#begin}.
   */
  public synchronized void leave() {
    askers--;
    if (askers == 0 && running > 0) {
      breakOff();
    }
  }

  /** Whether one more who asks can have the answer. */
  synchronized boolean join() {
    askers += brokenOff ? 0 : 1;
    return !brokenOff;
  }

  synchronized boolean isUnderWay() {
    return running > 0;
  }

  boolean isOver() {
    return !isUnderWay() && deadline.isOverSince(BRIEF);
  }

  synchronized void breakOff() {
    brokenOff = true;
    connections.close();
  }

  /**
   * Begins.
   *
   * @param far whether to reach out of this computer
   */
  void start(Executor workers, boolean far) {
    run(workers, () -> look(workers, far));
  }

  private void look(Executor workers, boolean far) {
    course = course.withProxy();
    findings.add(network());
    if (far) {
      Route route = course.route();
      if (PlainHttp.isWorthATry(route)) {
        run(workers, plainHttp(route));
      }
      new Way(course, instruments, deadline, connections, findings).walk();
    }
  }

  private PlainHttp plainHttp(Route route) {
    String host = route.host().orElseThrow();
    return new PlainHttp(host, instruments.plainPort(), deadline, connections, findings);
  }

  private Finding network() {
    return instruments.thisComputer().isOnANetwork()
        ? Finding.passed(Hop.NETWORK, Map.of())
        : Finding.missed(Hop.NETWORK, null, Map.of());
  }

  private synchronized void run(Executor workers, Runnable task) {
    running++;
    try {
      workers.execute(
          () -> {
            try {
              task.run();
            } finally {
              ended();
            }
          });
    } catch (RejectedExecutionException e) { // No thread for it: what else is known has to do.
      ended();
    }
  }

  private synchronized void ended() {
    running--;
    if (running == 0) {
      done.complete(null);
    }
  }
}
