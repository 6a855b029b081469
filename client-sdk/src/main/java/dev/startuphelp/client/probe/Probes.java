package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Classification;
import dev.startuphelp.client.failure.Route;
import dev.startuphelp.client.failure.Situation;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Finds out what can be reached. Safe for any thread; holds nothing that has to be closed.
 *
 * <p>A name service may hold a thread for minutes and cannot be interrupted: therefore each way is
 * walked on a thread of the executor, and who asks waits for no longer than the budget. What hangs
 * beyond it ends with its own time limit, and its findings come too late to be seen.
 */
public final class Probes {

  private final Executor workers;
  private final LongSupplier ticker;
  private final Duration budget;

  /**
   * Probes with these limits.
   *
   * @param workers threads that may block for longer than the budget
   * @param ticker nanoseconds from an arbitrary origin
   * @param budget how long a report may take
   */
  public Probes(Executor workers, LongSupplier ticker, Duration budget) {
    this.workers = workers;
    this.ticker = ticker;
    this.budget = budget;
  }

  /**
   * Whether this computer is connected to any network: what can be told at once, without asking
   * anybody.
   */
  public static ProbeReport ofThisComputer() {
    return new ProbeReport(List.of(network()));
  }

  /**
   * Walks the way to the target, or to the proxy where there is one, as far as it is open. Blocks
   * for at most the budget; an interrupt ends it at once, with what is known by then and with the
   * thread's interrupt status kept.
   *
   * @param first what the failure was taken for; it tells which hops are worth a try
   */
  public ProbeReport probe(Route route, Classification first) {
    List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
    findings.add(network());
    Deadline deadline = new Deadline(ticker, budget);
    FutureTask<Void> walk =
        new FutureTask<>(new Way(route, first.situation(), deadline, findings), null);
    try {
      workers.execute(walk);
      await(walk, deadline);
    } catch (RejectedExecutionException e) {
      walk.cancel(true); // Closed meanwhile: nobody will read the rest.
    }
    synchronized (findings) {
      return new ProbeReport(findings);
    }
  }

  private static void await(FutureTask<Void> walk, Deadline deadline) {
    try {
      walk.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      walk.cancel(true); // The report then says how far it got.
    } catch (InterruptedException e) {
      walk.cancel(true);
      Thread.currentThread().interrupt();
    }
  }

  private static Finding network() {
    return isAnyInterfaceUp()
        ? Finding.passed(Hop.NETWORK, "")
        : new Finding(Hop.NETWORK, "", Situation.NO_NETWORK, Map.of());
  }

  private static boolean isAnyInterfaceUp() {
    try {
      for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (each.isUp() && !each.isLoopback() && each.getInetAddresses().hasMoreElements()) {
          return true;
        }
      }
      return false;
    } catch (SocketException e) {
      // Thrown also when there is none at all. Any other reason is no evidence against a network.
      return !String.valueOf(e.getMessage()).contains("No network interfaces");
    }
  }
}
