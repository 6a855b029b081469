package dev.startuphelp.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Signs in by name and password. Guessing is slowed for each address and each name; an address from
 * which a person has signed in before does not wait for what others guess about the name. Hashes
 * are computed one at a time, so that they cannot take the computer from the help service. Safe for
 * any thread.
 */
final class Passwords {

  private static final int LONGEST_NAME = 100;
  private static final int FREE_PER_ADDRESS = 5;
  private static final int FREE_PER_NAME = 10;
  private static final Duration LONGEST_WAIT_PER_ADDRESS = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT_PER_NAME = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_WAITING = 20;
  private static final int MOST_KNOWN = 1_000;

  private final List<AccessSettings.User> users;
  private final Sessions sessions;
  private final Guesses byAddress;
  private final Guesses byName;
  private final Optional<PasswordHash> nobodys;
  private final Semaphore computing = new Semaphore(1, true);
  private final Cache<String, Boolean> knownAddresses =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  Passwords(List<AccessSettings.User> users, Sessions sessions, Clock clock, SecureRandom random) {
    this.users = users;
    this.sessions = sessions;
    this.byAddress = new Guesses(clock, FREE_PER_ADDRESS, LONGEST_WAIT_PER_ADDRESS);
    this.byName = new Guesses(clock, FREE_PER_NAME, LONGEST_WAIT_PER_NAME);
    this.nobodys = users.stream().findFirst().map(user -> user.password().ofNobody(random));
  }

  SignIn signIn(String name, String password, String address) {
    if (name.length() > LONGEST_NAME || password.length() > PasswordHash.LONGEST_PASSWORD) {
      return new SignIn.Wrong();
    }
    String group = addressGroup(address);
    Optional<Duration> wait =
        byAddress
            .attempt(group)
            .or(() -> isKnown(name, group) ? Optional.empty() : byName.attempt(name));
    if (wait.isPresent()) {
      return new SignIn.TooSoon(wait.get());
    }
    return check(name, password, address);
  }

  private SignIn check(String name, String password, String address) {
    if (computing.getQueueLength() >= MOST_WAITING || !mayCompute()) {
      return new SignIn.Busy();
    }
    try {
      Optional<AccessSettings.User> user =
          users.stream().filter(each -> each.name().equals(name)).findFirst();
      boolean matches =
          user.map(AccessSettings.User::password)
              .or(() -> nobodys)
              .filter(hash -> hash.matches(password))
              .isPresent();
      return matches && user.isPresent() ? begin(user.get(), address) : new SignIn.Wrong();
    } finally {
      computing.release();
    }
  }

  private boolean mayCompute() {
    try {
      return computing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private SignIn begin(AccessSettings.User user, String address) {
    String group = addressGroup(address);
    byAddress.forget(group);
    byName.forget(user.name());
    knownAddresses.put(user.name() + " " + group, true);
    Person person = new Person(user.name(), user.role(), Person.Means.SESSION, address);
    return new SignIn.Done(person, sessions.begin(user.name(), user.role()));
  }

  boolean isUser(String name) {
    return users.stream().anyMatch(user -> user.name().equals(name));
  }

  private boolean isKnown(String name, String group) {
    return knownAddresses.getIfPresent(name + " " + group) != null;
  }

  /** One subscriber has a whole /64 of IPv6 addresses. */
  static String addressGroup(String address) {
    try {
      byte[] bytes = Peers.bytesOf(address);
      return bytes.length == 4 ? address : HexFormat.of().formatHex(bytes, 0, 8);
    } catch (IllegalArgumentException e) {
      return address; // A socket without an address, or one with a scope.
    }
  }
}
