package dev.startuphelp.server.wire;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections that are open. Keeps them as few as they may be: where there is no room for one
 * more, those that have shown nothing new for longest go, some at a time. An honest client asks as
 * soon as it is connected, is answered within milliseconds, and connects again when it must; so it
 * is the others who lose their place. Safe for any thread.
 */
final class OpenConnections {

  private static final int PART_THAT_GOES = 10;

  private final Set<GuardedConnection> connections = ConcurrentHashMap.newKeySet();
  private final int most;

  OpenConnections(int most) {
    this.most = most;
  }

  private record Aged(GuardedConnection connection, long age) {}

  void add(GuardedConnection connection) {
    connections.add(connection);
    if (connections.size() > most) {
      makeRoomFor(connection);
    }
  }

  void remove(GuardedConnection connection) {
    connections.remove(connection);
  }

  private synchronized void makeRoomFor(GuardedConnection newest) {
    List<GuardedConnection> staying =
        connections.stream().filter(connection -> !connection.isEnding()).toList();
    int tooMany = staying.size() - most;
    if (tooMany > 0) {
      long now = System.nanoTime();
      staying.stream()
          .filter(connection -> !connection.equals(newest))
          .map(connection -> new Aged(connection, now - connection.since()))
          .sorted(Comparator.comparingLong(Aged::age).reversed())
          .limit(Math.max(tooMany, most / PART_THAT_GOES))
          .forEach(aged -> aged.connection().end());
    }
  }

  /** Ends those that have had all their time. */
  void endOverdue(long now) {
    for (GuardedConnection connection : connections) {
      if (connection.isOverdue(now)) {
        connection.endOverdue(now);
      }
    }
  }
}
