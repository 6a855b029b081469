package dev.startuphelp.client;

import dev.startuphelp.client.failure.Situation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one place on the way to the server, for an administrator.
 *
 * @param name the stable name of the place: {@code network}, {@code name}, {@code port}, {@code
 *     tunnel}, {@code encryption}, {@code answer}, {@code portal}, {@code clock} or {@code
 *     help-service}
 * @param passed whether the way is open there
 * @param reason what keeps it from being passed; null when it is passed, or when the place itself
 *     says it all
 * @param text the same in a few words of the language of the diagnosis, for example {@code TCP 443:
 *     refused}
 */
public record ShownHop(String name, boolean passed, @Nullable Situation reason, String text) {

  /** Refuses one without what must be there. */
  public ShownHop {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(text, "text must not be null");
  }
}
