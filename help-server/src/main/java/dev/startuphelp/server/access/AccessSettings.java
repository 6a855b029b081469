package dev.startuphelp.server.access;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in, and how.
 *
 * @param users who signs in with a password
 * @param tokens which scripts may ask
 * @param proxy a reverse proxy that signs people in; null: none
 * @param origin where browsers see the service, like {@code https://help.example.com}; null: at the
 *     address that they name
 * @param idle after so long without a request a session ends
 * @param life after so long a session ends in any case
 */
public record AccessSettings(
    List<User> users,
    List<Token> tokens,
    @Nullable Proxy proxy,
    @Nullable String origin,
    Duration idle,
    Duration life) {

  /** Nobody may anything: the page and its API are not there. */
  public static final AccessSettings OFF =
      new AccessSettings(
          List.of(), List.of(), null, null, Duration.ofMinutes(30), Duration.ofHours(12));

  /** Copies the lists. */
  public AccessSettings {
    users = List.copyOf(users);
    tokens = List.copyOf(tokens);
  }

  /** Who signs in with a password. */
  public record User(String name, Role role, PasswordHash password) {}

  /** Which script may ask. */
  public record Token(String name, Role role, TokenHash hash) {}

  /**
   * A reverse proxy that signs people in.
   *
   * @param peers from where it speaks; from anywhere else the header means nothing
   * @param userHeader the header in which it tells who the person is
   * @param editors who may publish; {@code *}: everybody
   */
  public record Proxy(Peers peers, String userHeader, Set<String> editors) {
    /** Copies the names. */
    public Proxy {
      editors = Set.copyOf(editors);
    }

    Role roleOf(String name) {
      return editors.contains("*") || editors.contains(name) ? Role.EDITOR : Role.VIEWER;
    }
  }

  /** Whether anybody may anything. */
  public boolean isOn() {
    return !users.isEmpty() || !tokens.isEmpty() || proxy != null;
  }
}
