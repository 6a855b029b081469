package dev.startuphelp.client.live;

import dev.startuphelp.protocol.signature.Expected;
import dev.startuphelp.protocol.signature.Refusal;
import dev.startuphelp.protocol.signature.TrustedKeys;
import dev.startuphelp.protocol.signature.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means where the application trusts certain keys only: nothing changes what is
 * known but a document that one of them has signed. Pure, but for the cryptography.
 *
 * @param keys any of which must have signed
 * @param application whose documents are expected
 */
record SignatureRules(TrustedKeys keys, String application) {

  /**
   * The answer, or why it is not believed.
   *
   * @param body exactly as it came
   * @param signatures what came as its signatures; null: nothing
   * @param publishedAt of what is known already; null: nothing is
   * @param now this computer's time, for a reply without a date
   */
  LiveAnswer answer(
      LiveAnswer answer,
      byte[] body,
      @Nullable String signatures,
      @Nullable Instant publishedAt,
      Instant now) {
    if (answer instanceof LiveAnswer.Withdrawn) {
      return LiveAnswer.Failed.refused(Refusal.UNSIGNED); // Whoever holds the host could say so.
    }
    return answer instanceof LiveAnswer.Changed changed
        ? changed(changed, body, signatures, publishedAt, now)
        : answer;
  }

  private LiveAnswer changed(
      LiveAnswer.Changed changed,
      byte[] body,
      @Nullable String signatures,
      @Nullable Instant publishedAt,
      Instant now) {
    Instant time = changed.serverTime() == null ? now : changed.serverTime();
    Verdict verdict =
        keys.judge(
            body, signatures, changed.document(), new Expected(application, publishedAt, time));
    return verdict instanceof Verdict.Trusted trusted
        ? changed.signedBy(trusted.keyId())
        : LiveAnswer.Failed.refused(((Verdict.Refused) verdict).why());
  }
}
