package dev.startuphelp.server.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Signs in by name and password. Guessing costs the address or browser from which it comes, never
 * the person who is guessed at: who has not failed is looked at next, however many others guess
 * ({@link Turns}). Safe for any thread.
 */
final class Passwords {

  private static final int LONGEST_NAME = 100;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** All that have failed too often may try 21,600 passwords a day together. */
  private static final Duration PACE = Duration.ofSeconds(4);

  /** How long an attempt waits for its turn; longer than the pace. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final List<AccessSettings.User> users;
  private final Sessions sessions;
  private final KnownBrowsers browsers;
  private final Guesses guesses;
  private final Guesses guessesAround;
  private final Turns turns;
  private final Optional<PasswordHash> nobodys;
  private final Duration patience;

  /**
   * @param patience how long an attempt waits for its turn
   */
  Passwords(
      List<AccessSettings.User> users,
      Sessions sessions,
      Clock clock,
      SecureRandom random,
      Duration patience) {
    this.users = users;
    this.sessions = sessions;
    this.browsers = new KnownBrowsers(clock, random);
    this.guesses = new Guesses(clock, Rank.FREE, LONGEST_WAIT);
    this.guessesAround = new Guesses(clock, Integer.MAX_VALUE, Duration.ZERO);
    this.turns = new Turns(clock, PACE);
    this.nobodys = users.stream().findFirst().map(user -> user.password().ofNobody(random));
    this.patience = patience;
  }

  /**
   * Tries to sign in.
   *
   * @param browser what the browser keeps since its last good sign-in; empty: nothing
   */
  SignIn signIn(String name, String password, String address, Optional<String> browser) {
    if (name.length() > LONGEST_NAME || password.length() > PasswordHash.LONGEST_PASSWORD) {
      return new SignIn.Wrong();
    }
    Optional<AccessSettings.User> user = user(name);
    Optional<String> known =
        browser.flatMap(text -> user.flatMap(person -> browsers.find(text, person)));
    AddressBlock block = AddressBlock.of(address);
    String key = known.map(id -> "browser " + id).orElse(block.own());
    Guesses.Attempt attempt = guesses.attempt(key, name);
    if (!attempt.mayBeMade()) {
      return new SignIn.TooSoon(attempt.pause());
    }
    int around = guessesAround.attempt(block.around(), name).count();
    Rank rank = new Rank(known.isPresent(), attempt.count(), around);
    if (!turns.begin(rank, patience)) {
      return new SignIn.Busy();
    }
    try {
      if (!matches(user, password)) {
        return new SignIn.Wrong();
      }
    } finally {
      turns.end();
    }
    guesses.succeeded(key, name);
    return begin(user.orElseThrow(), address);
  }

  /** Takes as long for a name that nobody has. */
  private boolean matches(Optional<AccessSettings.User> user, String password) {
    boolean matches =
        user.map(AccessSettings.User::password)
            .or(() -> nobodys)
            .filter(hash -> hash.matches(password))
            .isPresent();
    return matches && user.isPresent();
  }

  private SignIn begin(AccessSettings.User user, String address) {
    return new SignIn.Done(
        new Person(user.name(), user.role(), Person.Means.SESSION, address),
        sessions.begin(user.name(), user.role()),
        browsers.begin(user));
  }

  boolean isUser(String name) {
    return user(name).isPresent();
  }

  private Optional<AccessSettings.User> user(String name) {
    return users.stream().filter(user -> user.name().equals(name)).findFirst();
  }
}
