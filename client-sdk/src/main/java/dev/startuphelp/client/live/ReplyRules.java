package dev.startuphelp.client.live;

import dev.startuphelp.protocol.HelpDocument;
import dev.startuphelp.protocol.Reading;
import java.io.IOException;
import java.time.Instant;

/** What a reply means: the table of the failure contract as a pure function. */
final class ReplyRules {

  private ReplyRules() {}

  /**
   * The meaning of a reply.
   *
   * @param body what came after the head; only looked at when the status is 200
   * @param conditional whether the request named an entity tag
   * @param now this computer's time, for a reply without a date
   */
  static LiveAnswer answer(Reply reply, byte[] body, boolean conditional, Instant now) {
    int status = reply.status();
    if (status == 200) {
      return document(reply, body);
    }
    if (status == 304 && conditional) {
      return new LiveAnswer.Unchanged(reply.serverTime().orElse(null));
    }
    if (status == 204 || status == 410) {
      return new LiveAnswer.Withdrawn();
    }
    String reason = "HTTP status " + status;
    if (status == 429 || status == 503) {
      return new LiveAnswer.Failed(reason, LiveAnswer.Pace.BACK_OFF, reply.wait(now).orElse(null));
    }
    // A wrong virtual host answers 404 and an expired login page 403: only a person changes that.
    return status >= 300 && status < 500
        ? LiveAnswer.Failed.slowly(reason)
        : LiveAnswer.Failed.soon(reason);
  }

  private static LiveAnswer document(Reply reply, byte[] body) {
    if (!reply.isJson()) {
      return LiveAnswer.Failed.slowly("the content type is not JSON");
    }
    try {
      String text = DocumentText.decode(body);
      return DocumentText.read(text) instanceof Reading.Accepted accepted
          ? changed(accepted.document(), text, reply)
          : LiveAnswer.Failed.soon("the document is malformed as a whole");
    } catch (IOException e) { // Its message would quote the document.
      return LiveAnswer.Failed.soon("the document is too large or not JSON in UTF-8");
    }
  }

  private static LiveAnswer changed(HelpDocument document, String text, Reply reply) {
    return new LiveAnswer.Changed(
        document, text, reply.tag().orElse(null), reply.serverTime().orElse(null), null);
  }
}
