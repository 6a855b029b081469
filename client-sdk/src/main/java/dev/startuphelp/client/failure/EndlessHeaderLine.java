package dev.startuphelp.client.failure;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** OkHttp reads header lines up to a limit; a small one only means that the server hung up. */
final class EndlessHeaderLine implements Rules {

  private static final Pattern LIMIT = Pattern.compile("not found: limit=\\d{5}");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is(Types.EOF) && LIMIT.matcher(cause.text()).find()) {
        return Optional.of(
            new Classification(Situation.HEADERS_TOO_LARGE, Map.of(), "endless-header-line"));
      }
    }
    return Optional.empty();
  }
}
