package dev.startuphelp.server;

import dev.startuphelp.server.access.AccessSettings;
import dev.startuphelp.server.access.PasswordHash;
import dev.startuphelp.server.access.Peers;
import dev.startuphelp.server.access.QuickHash;
import dev.startuphelp.server.access.Role;
import dev.startuphelp.server.access.TokenHash;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may use the admin page in tests. */
final class AdminAccess {
  private static final PasswordHash CORRECT_HORSE = QuickHash.of("correct horse");

  /** anna may publish, boris may look; both have the password "correct horse". */
  static final AccessSettings PASSWORDS = of(null);

  static final AccessSettings PROXIED = proxiedFrom("127.0.0.1");

  static final String EDITOR_TOKEN = "Tq3lZ0N0pQe7yq8c0o1h6B9mJrXvWkUuYdSfGaHiLwE";
  static final String VIEWER_TOKEN = "Vq3lZ0N0pQe7yq8c0o1h6B9mJrXvWkUuYdSfGaHiLwE";

  /** Scripts named "editor" and "viewer". */
  static final AccessSettings TOKENS =
      new AccessSettings(
          List.of(),
          List.of(
              new AccessSettings.Token("editor", Role.EDITOR, TokenHash.of(EDITOR_TOKEN)),
              new AccessSettings.Token("viewer", Role.VIEWER, TokenHash.of(VIEWER_TOKEN))),
          null,
          null,
          Duration.ofMinutes(30),
          Duration.ofHours(12));

  private AdminAccess() {}

  static AccessSettings proxiedFrom(String peer) {
    return of(new AccessSettings.Proxy(Peers.of(List.of(peer)), "X-User", Set.of("anna")));
  }

  private static AccessSettings of(AccessSettings.@Nullable Proxy proxy) {
    return new AccessSettings(
        List.of(
            new AccessSettings.User("anna", Role.EDITOR, CORRECT_HORSE),
            new AccessSettings.User("boris", Role.VIEWER, CORRECT_HORSE)),
        List.of(),
        proxy,
        null,
        Duration.ofMinutes(30),
        Duration.ofHours(12));
  }
}
