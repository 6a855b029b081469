package dev.startuphelp.client.failure;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Rules about replies whose status says that all is well, although the application says it is not.
 */
final class ContentRules {

  private static final Pattern JSON_START =
      Pattern.compile("\\s*+(?:[{\\[\"\\d-]|true|false|null)");

  private ContentRules() {}

  static Classification judge(ReplyReading reply) {
    if (reply.isPage()) {
      return page(reply);
    }
    if (isEmpty(reply)) {
      return found(Situation.EMPTY_RESPONSE, "empty", reply);
    }
    if (isShort(reply)) {
      return found(Situation.RESPONSE_TRUNCATED, "short", reply);
    }
    return reply.headerSays("content-type", "json") && !looksLikeJson(reply)
        ? found(Situation.MALFORMED_RESPONSE, "not-json", reply)
        : found(Situation.UNEXPECTED_CONTENT, "content", reply);
  }

  // A portal cannot speak for a server over https: there the page is the server's own.
  private static Classification page(ReplyReading reply) {
    return reply.route().scheme().equals("https")
        ? found(Situation.UNEXPECTED_CONTENT, "page-over-https", reply)
        : found(Situation.CAPTIVE_PORTAL, "page", reply);
  }

  /** Empty by what was sent, not because the application did not read it. */
  private static boolean isEmpty(ReplyReading reply) {
    return reply.body().isBlank() && contentLength(reply) <= 0;
  }

  /** HttpURLConnection takes a body that ends early for a complete one. */
  private static boolean isShort(ReplyReading reply) {
    int received = reply.reply().body().getBytes(StandardCharsets.UTF_8).length;
    return received > 0
        && reply.reply().body().length() < HttpReply.MAX_BODY
        && !reply.hasHeader("content-encoding")
        && received < contentLength(reply);
  }

  private static long contentLength(ReplyReading reply) {
    return reply
        .reply()
        .header("content-length")
        .filter(length -> length.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(-1L);
  }

  private static boolean looksLikeJson(ReplyReading reply) {
    return JSON_START.matcher(reply.body()).lookingAt();
  }

  private static Classification found(Situation situation, String rule, ReplyReading reply) {
    return HttpReplyRules.found(situation, rule, reply);
  }
}
