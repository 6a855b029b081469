package dev.startuphelp.client.live;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.signature.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking once. */
public sealed interface LiveAnswer {

  /**
   * A whole, valid document.
   *
   * @param document what it says
   * @param text the same as it came
   * @param etag to ask with the next time; null when there is none
   * @param serverTime {@code Date} plus {@code Age}; null when the reply had no date
   * @param signedBy the id of the trusted key that proves it; null where none is needed
   */
  record Changed(
      HelpDocument document,
      String text,
      @Nullable String etag,
      @Nullable Instant serverTime,
      @Nullable String signedBy)
      implements LiveAnswer {

    Changed signedBy(String keyId) {
      return new Changed(document, text, etag, serverTime, keyId);
    }
  }

  /**
   * What is known already still holds.
   *
   * @param serverTime {@code Date} plus {@code Age}; null when the reply had no date
   */
  record Unchanged(@Nullable Instant serverTime) implements LiveAnswer {}

  /** The notices are taken back; standing help is not. */
  record Withdrawn() implements LiveAnswer {}

  /**
   * Nothing usable.
   *
   * @param reason for the log: no text of the document, no secret
   * @param pace when it makes sense to ask again
   * @param retryAfter what the server asked for, already bounded; null when it did not
   * @param refusal why its document is not believed; null when that is not the reason
   */
  record Failed(String reason, Pace pace, @Nullable Duration retryAfter, @Nullable Refusal refusal)
      implements LiveAnswer {

    /** Nothing usable, for another reason than its signature. */
    public Failed(String reason, Pace pace, @Nullable Duration retryAfter) {
      this(reason, pace, retryAfter, null);
    }

    /** Who has edited the notice signs it again soon. */
    static Failed refused(Refusal why) {
      return new Failed("refused: " + why.wireName(), Pace.BACK_OFF, null, why);
    }

    static Failed soon(String reason) {
      return new Failed(reason, Pace.BACK_OFF, null);
    }

    static Failed slowly(String reason) {
      return new Failed(reason, Pace.SLOW, null);
    }
  }

  /** When a failure may have gone. */
  enum Pace {
    /** Maybe soon: at growing intervals. */
    BACK_OFF,
    /** Not before a person does something: every few minutes. */
    SLOW
  }
}
