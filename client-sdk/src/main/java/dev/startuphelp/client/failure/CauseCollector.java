package dev.startuphelp.client.failure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Reads a failure's exceptions once. The chain of causes comes first, outermost first; then what
 * hangs beside it: suppressed exceptions and the next exceptions of a database driver, with their
 * causes.
 *
 * <p>Any shape is safe: a cycle ends where it closes; of a chain that is too long the beginning and
 * the end are kept, because the wrappers in its middle tell nothing. All of them together take a
 * bounded number of questions, and no further one is asked when they take too long to answer.
 */
final class CauseCollector {

  /** The most exceptions that are kept. */
  static final int MAX_CAUSES = 64;

  private static final int MAX_CHAIN = 32;
  private static final int MAX_STEPS = 12_000;
  private static final long LONGEST = 200_000_000; // nanoseconds
  private static final int MAX_TYPES = 32;
  private static final int MAX_MESSAGE = 2_000;

  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Cause> causes = new ArrayList<>();

  private final LongSupplier ticker;
  private final long end;
  private int steps;

  private CauseCollector(LongSupplier ticker) {
    this.ticker = ticker;
    this.end = ticker.getAsLong() + LONGEST;
  }

  static List<Cause> collect(Throwable failure) {
    return collect(failure, new Ticker());
  }

  static List<Cause> collect(Throwable failure, LongSupplier ticker) {
    CauseCollector collector = new CauseCollector(ticker);
    collector.collectAll(failure);
    return List.copyOf(collector.causes);
  }

  private void collectAll(Throwable failure) {
    Deque<Throwable> beside = new ArrayDeque<>();
    keep(chain(failure), false, beside);
    while (!beside.isEmpty() && causes.size() < MAX_CAUSES && !isLate()) {
      keep(chain(beside.remove()), true, beside);
    }
  }

  private void keep(List<Throwable> chain, boolean suppressed, Deque<Throwable> beside) {
    for (Throwable thrown : chain) {
      if (causes.size() < MAX_CAUSES && (causes.isEmpty() || !isLate())) {
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
    while (next != null && steps++ < MAX_STEPS && seen.add(next) && !isLate()) {
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
    if (cause.is(Types.SQL) && !(cause.thrown() instanceof RetoldException)) {
      Throwable next = Stranger.nextException(cause.thrown());
      if (next != null) {
        beside.add(next);
      }
    }
  }

  private static Cause read(Throwable thrown, boolean suppressed) {
    if (thrown instanceof RetoldException retold) {
      return read(retold, suppressed);
    }
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

  private static Cause read(RetoldException retold, boolean suppressed) {
    String message = cut(Stranger.message(retold));
    return new Cause(
        retold.type(),
        retold.types(),
        message,
        Cause.comparable(message),
        retold.code(),
        retold.vendorCode(),
        suppressed,
        retold);
  }

  private static Set<String> types(Class<?> type) {
    Set<String> names = new HashSet<>();
    for (Class<?> c = type; c != null && names.size() < MAX_TYPES; c = c.getSuperclass()) {
      names.add(c.getName());
    }
    return names;
  }

  private boolean isLate() {
    return ticker.getAsLong() - end > 0;
  }

  // Between words where there are any: of a secret cut in two, the first half looks like none.
  private static String cut(String message) {
    if (message.length() <= MAX_MESSAGE) {
      return message;
    }
    int space = message.lastIndexOf(' ', MAX_MESSAGE);
    return message.substring(0, space > MAX_MESSAGE / 2 ? space : MAX_MESSAGE);
  }

  /** The system's, as a class, because a lambda costs a cold JVM a millisecond. */
  private static final class Ticker implements LongSupplier {
    @Override
    public long getAsLong() {
      return System.nanoTime();
    }
  }
}
