package dev.startuphelp.client.failure;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rules about redirects that a client did not follow, or no longer. */
final class RedirectRules {

  private RedirectRules() {}

  static Optional<Classification> judge(ReplyReading reply) {
    return reply.location().map(location -> judge(reply, location));
  }

  private static Classification judge(ReplyReading reply, URI location) {
    boolean permanent = reply.status() == 301 || reply.status() == 308;
    if (isElsewhere(reply, location)) {
      return permanent
          ? moved(reply, location)
          : HttpReplyRules.found(Situation.CAPTIVE_PORTAL, "redirect-elsewhere", reply);
    }
    if (reply.route().scheme().equals("http") && "https".equalsIgnoreCase(location.getScheme())) {
      return HttpReplyRules.found(Situation.HTTPS_REQUIRED, "redirect-to-https", reply);
    }
    if (permanent) {
      return moved(reply, location);
    }
    return isLogin(location)
        ? HttpReplyRules.found(Situation.SESSION_EXPIRED, "redirect-to-login", reply)
        : HttpReplyRules.found(Situation.REDIRECT_LOOP, "redirect-loop", reply);
  }

  private static boolean isElsewhere(ReplyReading reply, URI location) {
    String host = location.getHost();
    return host != null && !host.equalsIgnoreCase(reply.route().host().orElse(host));
  }

  private static boolean isLogin(URI location) {
    String path = String.valueOf(location.getPath()).toLowerCase(Locale.ROOT);
    return path.contains("login") || path.contains("signin") || path.contains("sign-in");
  }

  // Without user info and query: those may carry secrets.
  private static Classification moved(ReplyReading reply, URI location) {
    String address =
        location.getScheme() + "://" + location.getHost() + String.valueOf(location.getPath());
    return new Classification(
        Situation.SERVICE_MOVED,
        location.getHost() == null ? Map.of() : Map.of("location", address),
        "status-" + reply.status());
  }
}
