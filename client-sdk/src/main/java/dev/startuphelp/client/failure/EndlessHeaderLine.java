package dev.startuphelp.client.failure;

import dev.startuphelp.client.pattern.HintedPattern;
import java.util.Map;
import java.util.Optional;

/** OkHttp reads header lines up to a limit; a small one only means that the server hung up. */
final class EndlessHeaderLine implements Rules {

  private static final HintedPattern LIMIT =
      HintedPattern.of("not found: limit=\\d{5}", "not found: limit=");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      if (cause.is(Types.EOF) && LIMIT.find(cause.text()).isPresent()) {
        return Optional.of(
            new Classification(Situation.HEADERS_TOO_LARGE, Map.of(), "endless-header-line"));
      }
    }
    return Optional.empty();
  }
}
