package dev.startuphelp.server.wire;

import java.time.Duration;

/**
 * How far a connection has come with its current request, and since when. Changed by the thread
 * that serves the connection, read by any. Times are those of {@link System#nanoTime}.
 */
final class Progress {

  private enum Phase {
    /** No byte of the next request is here. */
    IDLE,
    /** Its request line and headers are coming. */
    HEAD,
    /** Its body is coming, or it is being answered. */
    EXCHANGE
  }

  private final ConnectionLimits limits;
  private volatile Phase phase = Phase.IDLE;
  private volatile long since;

  Progress(ConnectionLimits limits, long now) {
    this.limits = limits;
    this.since = now;
  }

  /** The last request has been answered, and no byte of the next one is here. */
  void answered(long now) {
    since = now;
    phase = Phase.IDLE;
  }

  /** Bytes have come. */
  void received(long now) {
    if (phase == Phase.IDLE) {
      begin(now);
    }
  }

  /** A request line has been read; with pipelining, nothing tells before that it has begun. */
  void requestLineRead(long now) {
    if (phase != Phase.HEAD) {
      begin(now);
    }
  }

  /** The headers have been read. */
  void headRead() {
    phase = Phase.EXCHANGE;
  }

  private void begin(long now) {
    since = now;
    phase = Phase.HEAD;
  }

  boolean isExchange() {
    return phase == Phase.EXCHANGE;
  }

  boolean isIdle() {
    return phase == Phase.IDLE;
  }

  /** Since when its current request has been under way, or none. */
  long since() {
    return since;
  }

  /** Whether it has had all the time that it may take. */
  boolean isOverdue(long now) {
    return now - since > limit().toNanos();
  }

  private Duration limit() {
    return switch (phase) {
      case IDLE -> limits.idleTimeout();
      case HEAD -> limits.headTimeout();
      case EXCHANGE -> limits.requestTimeout();
    };
  }
}
