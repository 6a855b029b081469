package dev.startuphelp.client.reconnect;

import dev.startuphelp.client.Attempt;
import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.HelpClient;
import dev.startuphelp.client.backoff.Pauses;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;
import dev.startuphelp.client.lookup.Background;
import dev.startuphelp.client.reconnect.ReconnectState.GivenUp;
import dev.startuphelp.client.reconnect.ReconnectState.Reason;
import dev.startuphelp.client.reconnect.ReconnectState.Recovered;
import dev.startuphelp.client.reconnect.ReconnectState.Refused;
import dev.startuphelp.client.reconnect.ReconnectState.Trying;
import dev.startuphelp.client.reconnect.ReconnectState.Waiting;
import dev.startuphelp.client.time.Clocks;
import dev.startuphelp.client.time.Moment;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tries to connect again after a failure, at growing intervals with a random part, until it works.
 * It waits as long as the server asks for and until an announced interruption has ended, tries at
 * once when the computer wakes from sleep, and stops where the server refuses.
 *
 * <pre>{@code
 * Reconnect<Session> reconnect = new Reconnect<>(help, attempt, () -> logIn(server));
 * reconnect.start(help.diagnose(failure, attempt), state -> show(state));
 * }</pre>
 *
 * <p>Attempts are made on a daemon thread, never two at once. Safe for any thread; to be closed.
 *
 * @param <T> what a successful attempt gives, for example a session
 */
public final class Reconnect<T extends @Nullable Object> implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger("dev.startuphelp.client.reconnect");

  static final Duration FIRST_PAUSE = Duration.ofSeconds(3);
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Function<Throwable, Diagnosis> diagnosing;
  private final Function<Diagnosis, CompletionStage<Diagnosis>> refinement;
  private final Attempts<T> attempts;
  private final Background background;
  private final Clocks clocks;
  private final DoubleSupplier chance;
  private final Pauses pauses = new Pauses(FIRST_PAUSE, LONGEST_PAUSE);

  private @Nullable Latest<ReconnectState<T>> states;
  private @Nullable ReconnectState<T> state;
  private @Nullable Failure failure;
  private @Nullable Moment asked;
  private int turn; // What was scheduled in an earlier one is void.
  private boolean ended;

  /** The last failure, and what was drawn for it once, so that later help does not draw again. */
  private record Failure(Diagnosis diagnosis, Moment since, Duration backOff, double chance) {
    Next next() {
      return Next.after(diagnosis, backOff, since.wall(), chance);
    }

    Failure with(Diagnosis better) {
      return new Failure(better, since, backOff, chance);
    }
  }

  /**
   * Tries nothing yet.
   *
   * @param help explains failures and finds newer help for them; stays open
   * @param attempt what is tried, for the diagnoses
   * @param connect makes one attempt: returns what the application wants, or throws. It should have
   *     a time limit of its own, because while it runs no other attempt is made. {@link #close}
   *     interrupts it; what it returns after that is closed if it is {@link AutoCloseable}, else
   *     forgotten
   */
  public Reconnect(HelpClient help, Attempt attempt, Callable<? extends T> connect) {
    this(
        thrown -> help.diagnose(thrown, attempt),
        Objects.requireNonNull(help, "help must not be null")::refine,
        Objects.requireNonNull(connect, "connect must not be null"),
        new ReconnectThreads(),
        Clocks.system(),
        () -> ThreadLocalRandom.current().nextDouble());
  }

  Reconnect(
      Function<Throwable, Diagnosis> diagnosing,
      Function<Diagnosis, CompletionStage<Diagnosis>> refinement,
      Callable<? extends T> connect,
      Background background,
      Clocks clocks,
      DoubleSupplier chance) {
    this.diagnosing = diagnosing;
    this.refinement = refinement;
    this.attempts = new Attempts<>(connect);
    this.background = background;
    this.clocks = clocks;
    this.chance = chance;
  }

  /**
   * Begins with the wait after a failure, or with {@link Refused}. After {@link #close} nothing
   * happens.
   *
   * @param first the failure that made it necessary
   * @param listener told each state, one after the other, the first on this thread and later ones
   *     on others. While it is busy it may miss a state, but never the last
   * @throws IllegalStateException when it was started before
   */
  public void start(Diagnosis first, Consumer<ReconnectState<T>> listener) {
    Objects.requireNonNull(first, "first must not be null");
    Objects.requireNonNull(listener, "listener must not be null");
    synchronized (this) {
      if (states != null) {
        throw new IllegalStateException("A reconnect is started once");
      }
      states = new Latest<>(listener);
    }
    try {
      if (Room.isThere()) {
        failed(first);
      }
    } catch (Throwable unforeseen) { // The window or the line stays as it is, and can be closed.
      Unforeseen.note(unforeseen);
    }
  }

  /** Tries at once instead of waiting, also after a refusal; nothing while an attempt is made. */
  public void retryNow() {
    try {
      synchronized (this) {
        if (state instanceof Waiting || state instanceof Refused) {
          tryNow();
        }
      }
      deliver();
    } catch (Throwable unforeseen) { // It can be asked for again.
      Unforeseen.note(unforeseen);
    }
  }

  /**
   * Gives up unless it has recovered: makes no further attempt, interrupts one that is being made,
   * and ends its threads without waiting for them. May be called again.
   */
  @Override
  public void close() {
    try {
      synchronized (this) {
        boolean givesUp = !ended;
        ended = true;
        attempts.end();
        background.close();
        if (givesUp && failure != null) {
          announce(new GivenUp<>(failure.diagnosis()));
        }
      }
      deliver();
    } catch (Throwable unforeseen) { // It has ended all the same.
      Unforeseen.note(unforeseen);
    }
  }

  private void failed(Diagnosis diagnosis) {
    synchronized (this) {
      if (ended) {
        return;
      }
      failure = new Failure(diagnosis, clocks.now(), pauses.next(), chance.getAsDouble());
      settle(failure);
    }
    deliver();
    ask(diagnosis);
  }

  private void succeeded(T connection) {
    boolean tooLate;
    synchronized (this) {
      tooLate = ended;
      if (!ended) {
        ended = true;
        announce(new Recovered<>(connection));
        background.close();
      }
    }
    if (tooLate) {
      discard(connection);
    }
    deliver();
  }

  // Waits or stops, as what is known about the failure tells.
  private void settle(Failure failure) {
    turn++;
    if (failure.next() instanceof Next.Pause pause) {
      goOn(turn, new Wait(failure.since(), pause.time()), pause.reason());
    } else {
      announce(new Refused<>(failure.diagnosis()));
    }
  }

  private void look(int expected, Wait wait, Reason reason) {
    synchronized (this) {
      if (turn == expected && !ended) {
        try {
          goOn(expected, wait, reason);
        } catch (Throwable unforeseen) { // On a thread where nobody would hear of it.
          Unforeseen.note(unforeseen);
          stopUnless(false);
        }
      }
    }
    deliver();
  }

  private void goOn(int turn, Wait wait, Reason reason) {
    Moment now = clocks.now();
    if (wait.hasSlept(now)) {
      pauses.restart();
    }
    Duration left = wait.left(now);
    if (left.isZero()) {
      tryNow();
    } else if (failure != null) {
      announce(new Waiting<>(failure.diagnosis(), reason, left));
      stopUnless(background.after(untilNextSecond(left), () -> look(turn, wait, reason)));
    }
  }

  private void tryNow() {
    if (failure != null) {
      turn++;
      announce(new Trying<>(failure.diagnosis()));
      stopUnless(
          background.run(
              () -> attempts.make(this::succeeded, thrown -> failed(diagnosing.apply(thrown)))));
    }
  }

  // Without a thread nothing goes on by itself; a person may have it tried when there is one again.
  private void stopUnless(boolean goesOn) {
    if (!goesOn && !ended && failure != null) {
      turn++;
      announce(new Refused<>(failure.diagnosis()));
    }
  }

  // Not at each of many attempts: the help service is not to suffer with the server.
  private void ask(Diagnosis diagnosis) {
    synchronized (this) {
      Moment now = clocks.now();
      if (asked != null && now.ticks() - asked.ticks() < BETWEEN_QUESTIONS.toNanos()) {
        return;
      }
      asked = now;
    }
    try {
      refinement.apply(diagnosis).thenAccept(this::refined);
    } catch (Throwable e) { // Whatever it is: the attempts go on with what is known.
      LOG.log(Level.WARNING, "A diagnosis could not be refined", e);
    }
  }

  private void refined(Diagnosis better) {
    synchronized (this) {
      if (ended || failure == null || !isNewsAbout(failure.diagnosis(), better)) {
        return;
      }
      failure = failure.with(better);
      if (state instanceof Trying) {
        announce(new Trying<>(better));
      } else {
        settle(failure);
      }
    }
    deliver();
  }

  private static boolean isNewsAbout(Diagnosis known, Diagnosis better) {
    return known.id().equals(better.id()) && !known.equals(better);
  }

  private void announce(ReconnectState<T> next) {
    state = next;
    if (states != null) {
      states.put(next);
    }
  }

  private void deliver() {
    Latest<ReconnectState<T>> listening;
    synchronized (this) {
      listening = states;
    }
    if (listening != null) {
      listening.deliver();
    }
  }

  private void discard(T connection) {
    if (connection instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Throwable e) { // A stranger's code; nobody is left to tell it to.
        LOG.log(Level.DEBUG, "A connection that came too late could not be closed", e);
      }
    }
  }

  private static Duration untilNextSecond(Duration left) {
    long beyond = left.toNanos() % SECOND;
    return Duration.ofNanos(beyond == 0 ? SECOND : beyond);
  }
}
