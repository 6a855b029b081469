package dev.startuphelp.client.lookup;

import dev.startuphelp.client.provenance.Provenance;
import dev.startuphelp.protocol.Notice;
import dev.startuphelp.protocol.StandingHelp;
import dev.startuphelp.protocol.signature.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known for a situation now.
 *
 * @param notices to be shown now, the weightiest first
 * @param noticesFrom who said which notices there are
 * @param standingHelp text, link and contacts, all of one source, so that they belong together
 * @param standingHelpFrom who gave the standing help
 * @param clockAhead how far this computer's clock is ahead of the server's, negative when it is
 *     behind; null when they agree or nobody knows
 * @param serverTime the time now by the clock of the help service that has just answered; null when
 *     it has not, or told no time
 * @param refusal why the last answer of the help service is not believed; null: that was not the
 *     matter
 */
public record Help(
    List<Notice> notices,
    Provenance noticesFrom,
    StandingHelp standingHelp,
    Provenance standingHelpFrom,
    @Nullable Duration clockAhead,
    @Nullable Instant serverTime,
    @Nullable Refusal refusal) {

  /** Nobody said anything. */
  public static final Help NONE =
      new Help(
          List.of(), Provenance.BUILT_IN, StandingHelp.NONE, Provenance.BUILT_IN, null, null, null);

  /** Copies the notices. */
  public Help {
    notices = List.copyOf(notices);
  }
}
