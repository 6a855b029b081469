package dev.startuphelp.client.probe;

import dev.startuphelp.client.failure.Situation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found at one hop.
 *
 * @param hop the hop
 * @param passed whether the way is open here
 * @param reason what kind of failure keeps it from being passed; null when it is passed, or when
 *     the hop itself says it all
 * @param facts for the words: {@code host}, {@code address}, {@code port}, {@code status}, {@code
 *     notBefore}, {@code notAfter}, {@code certificateNames}, {@code location}, {@code serverDate}
 *     (when the clocks agree), {@code clockAhead} or {@code clockBehind} (seconds); what is not
 *     known is absent
 */
public record Finding(
    Hop hop, boolean passed, @Nullable Situation reason, Map<String, String> facts) {

  /** Copies the facts. */
  public Finding {
    facts = Map.copyOf(facts);
  }

  /** The way is open here. */
  public static Finding passed(Hop hop, Map<String, String> facts) {
    return new Finding(hop, true, null, facts);
  }

  /** The way is not open here. */
  public static Finding missed(Hop hop, @Nullable Situation reason, Map<String, String> facts) {
    return new Finding(hop, false, reason, facts);
  }
}
