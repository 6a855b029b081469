package dev.startuphelp.client.failure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Reads a failure's exceptions once. The chain of causes comes first, outermost first; then what
 * hangs beside it: suppressed exceptions and the next exceptions of a database driver, with their
 * causes.
 *
 * <p>Any shape is safe: a cycle ends where it closes; of a chain that is too long the beginning and
 * the end are kept, because the wrappers in its middle tell nothing.
 */
final class CauseCollector {

  /** The most exceptions that are kept. */
  static final int MAX_CAUSES = 64;

  private static final int MAX_CHAIN = 32;
  private static final int MAX_STEPS = 20_000;
  private static final int MAX_TYPES = 32;
  private static final int MAX_MESSAGE = 2_000;

  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Cause> causes = new ArrayList<>();

  private CauseCollector() {}

  static List<Cause> collect(Throwable failure) {
    CauseCollector collector = new CauseCollector();
    collector.collectAll(failure);
    return List.copyOf(collector.causes);
  }

  private void collectAll(Throwable failure) {
    Deque<Throwable> beside = new ArrayDeque<>();
    keep(chain(failure), false, beside);
    while (!beside.isEmpty() && causes.size() < MAX_CAUSES) {
      keep(chain(beside.remove()), true, beside);
    }
  }

  private void keep(List<Throwable> chain, boolean suppressed, Deque<Throwable> beside) {
    for (Throwable thrown : chain) {
      if (causes.size() < MAX_CAUSES) {
        Cause cause = read(thrown, suppressed);
        causes.add(cause);
        besides(cause, beside);
      }
    }
  }

  /** The chain from here on without what was seen before; of a long one both ends. */
  private List<Throwable> chain(Throwable first) {
    List<Throwable> head = new ArrayList<>();
    Deque<Throwable> tail = new ArrayDeque<>();
    Throwable next = first;
    for (int steps = 0; next != null && steps < MAX_STEPS && seen.add(next); steps++) {
      if (head.size() < MAX_CHAIN / 2) {
        head.add(next);
      } else {
        tail.add(next);
        if (tail.size() > MAX_CHAIN / 2) {
          tail.remove();
        }
      }
      next = Stranger.cause(next);
    }
    head.addAll(tail);
    return head;
  }

  private static void besides(Cause cause, Deque<Throwable> beside) {
    for (Throwable suppressed : cause.thrown().getSuppressed()) {
      if (beside.size() < MAX_CAUSES) {
        beside.add(suppressed);
      }
    }
    if (cause.is(Types.SQL)) {
      Throwable next = Stranger.nextException(cause.thrown());
      if (next != null) {
        beside.add(next);
      }
    }
  }

  private static Cause read(Throwable thrown, boolean suppressed) {
    Set<String> types = types(thrown.getClass());
    String message = cut(Stranger.message(thrown));
    boolean sql = types.contains(Types.SQL);
    return new Cause(
        thrown.getClass().getName(),
        types,
        message,
        Cause.comparable(message),
        sql ? Stranger.sqlState(thrown) : Stranger.certPathReason(thrown),
        sql ? Stranger.vendorCode(thrown) : 0,
        suppressed,
        thrown);
  }

  private static Set<String> types(Class<?> type) {
    Set<String> names = new HashSet<>();
    for (Class<?> c = type; c != null && names.size() < MAX_TYPES; c = c.getSuperclass()) {
      names.add(c.getName());
    }
    return names;
  }

  private static String cut(String message) {
    return message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) : message;
  }
}
