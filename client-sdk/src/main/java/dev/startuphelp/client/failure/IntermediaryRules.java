package dev.startuphelp.client.failure;

import java.util.Optional;

/** Rules about pages that somebody on the way wrote: portals, proxies, filters. */
final class IntermediaryRules {

  private static final String[] CONTENT_NETWORKS = {
    "cloudfront", "varnish", "google", "fastly", "akamai", "vegur", "cloudflare"
  };

  private IntermediaryRules() {}

  static Optional<Classification> judge(ReplyReading reply) {
    if (reply.status() == 407) {
      return Optional.of(found(Situation.PROXY_AUTH_REQUIRED, "proxy-login", reply));
    }
    // RFC 6585, section 6; Wi-Fi portals also mark their pages for smart clients.
    if (reply.status() == 511 || reply.says("wispaccessgatewayparam")) {
      return Optional.of(found(Situation.CAPTIVE_PORTAL, "portal", reply));
    }
    if (reply.hasHeader("x-squid-error")) {
      return Optional.of(squid(reply));
    }
    Optional<Classification> known = KnownPages.judge(reply);
    if (known.isPresent()) {
      return known;
    }
    return reply.status() == 403 && isWrittenOnTheWay(reply)
        ? Optional.of(found(Situation.PROXY_BLOCKED, "proxy-page", reply))
        : Optional.empty();
  }

  private static Classification squid(ReplyReading reply) {
    boolean denied = reply.headerSays("x-squid-error", "denied") || reply.status() == 403;
    return denied
        ? found(Situation.PROXY_BLOCKED, "squid", reply)
        : found(Situation.PROXY_TUNNEL_FAILED, "squid", reply);
  }

  private static boolean isWrittenOnTheWay(ReplyReading reply) {
    return reply.isPage() && (reply.route().proxy() != null || passedCompanyProxy(reply));
  }

  /** RFC 9110, section 7.6.3. The servers of content networks name themselves there too. */
  private static boolean passedCompanyProxy(ReplyReading reply) {
    if (!reply.hasHeader("via")) {
      return false;
    }
    for (String network : CONTENT_NETWORKS) {
      if (reply.headerSays("via", network)) {
        return false;
      }
    }
    return true;
  }

  private static Classification found(Situation situation, String rule, ReplyReading reply) {
    return HttpReplyRules.found(situation, rule, reply);
  }
}
