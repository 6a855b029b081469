package dev.startuphelp.server.wire;

import java.time.Duration;

/**
 * What a connection may take.
 *
 * @param maxConnections how many may be open at once; when one more comes, those that have shown
 *     nothing new for longest are closed
 * @param idleTimeout after which a connection is closed that has no request under way
 * @param headTimeout from the first byte of a request to the end of its headers
 * @param requestTimeout from the first byte of a request until it has been answered
 * @param maxRequestLine bytes of method and address
 * @param maxHeaders bytes of all headers of a request
 */
public record ConnectionLimits(
    int maxConnections,
    Duration idleTimeout,
    Duration headTimeout,
    Duration requestTimeout,
    int maxRequestLine,
    int maxHeaders) {

  /** Bytes of heap that a connection costs while it waits, seen generously. */
  private static final int HEAP_EACH = 16 * 1024;

  /** The same for an encrypted one, which has five buffers for a record each, and a request. */
  private static final int HEAP_EACH_ENCRYPTED = 192 * 1024;

  /** Of all connections, how many may be with Helidon, where a request costs several times that. */
  private static final int PART_WITH_HELIDON = 8;

  private static final int FEWEST_WITH_HELIDON = 100;

  /** File handles for everything but connections: jars, files, the listening socket. */
  private static final long OTHER_HANDLES = 200;

  /**
   * The same limits, with no more connections than this process can hold. Out of handles it could
   * not accept the next one, out of memory it could answer none.
   *
   * @param heap bytes of memory that the process may use; half of it is for connections
   * @param handles how many files and sockets it may have open
   * @param isEncrypted whether the connections are
   */
  public ConnectionLimits within(long heap, long handles, boolean isEncrypted) {
    long each = isEncrypted ? HEAP_EACH_ENCRYPTED : HEAP_EACH;
    long most = Math.max(1, Math.min(heap / 2 / each, handles - OTHER_HANDLES));
    return new ConnectionLimits(
        (int) Math.min(maxConnections, most),
        idleTimeout,
        headTimeout,
        requestTimeout,
        maxRequestLine,
        maxHeaders);
  }

  /** How many may have other than plain requests; those that have shown nothing new go first. */
  int maxWithHelidon() {
    return Math.min(
        maxConnections, Math.max(FEWEST_WITH_HELIDON, maxConnections / PART_WITH_HELIDON));
  }
}
