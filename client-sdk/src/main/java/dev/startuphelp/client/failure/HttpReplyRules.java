package dev.startuphelp.client.failure;

import java.util.Map;
import java.util.Optional;

/** Rules about HTTP replies: by their headers and bodies where these tell more than the status. */
final class HttpReplyRules implements Rules {

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<HttpReply> reply = evidence.reply();
    return reply.isPresent()
        ? Optional.of(judge(new ReplyReading(reply.get(), evidence.route())))
        : Optional.empty();
  }

  private static Classification judge(ReplyReading reply) {
    return IntermediaryRules.judge(reply)
        .or(() -> byText(reply))
        .or(() -> byStack(reply))
        .or(() -> byStatus(reply))
        .orElseGet(() -> found(HttpStatus.situation(reply.status()), "status", reply));
  }

  /** What servers write on error pages when they mean something else than the status says. */
  private static Optional<Classification> byText(ReplyReading reply) {
    if (reply.says(
        "plain http request was sent to https port", // nginx
        "speaking plain http to an ssl-enabled server port", // Apache
        "sent an http request to an https server", // Go
        "combination of host and port requires tls", // Tomcat
        "ssl is required to view this resource", // IIS 403.4
        "403.4 ")) {
      return Optional.of(found(Situation.HTTPS_REQUIRED, "page-https-required", reply));
    }
    if (reply.says("no required ssl certificate was sent", "403.7 ")) {
      return Optional.of(
          found(Situation.TLS_CLIENT_CERT_REQUIRED, "page-client-certificate", reply));
    }
    if (reply.status() == 401 && reply.says("401.3 ", "access control list (acl)")) {
      return Optional.of(found(Situation.ACCESS_DENIED, "page-rights", reply));
    }
    if (reply.says("403.9 ", "503.2 ")) {
      return Optional.of(found(Situation.SERVER_BUSY, "page-busy", reply));
    }
    if (isSecondFactor(reply)) {
      return Optional.of(found(Situation.SECOND_FACTOR_REQUIRED, "second-factor", reply));
    }
    if (reply.status() == 403 && reply.says("rate limit exceeded", "rate limit reached")) {
      return Optional.of(found(Situation.TOO_MANY_REQUESTS, "page-rate-limit", reply));
    }
    if (reply.says("the ssl certificate error", "403.13 ", "403.16 ", "403.17 ")) {
      return Optional.of(
          found(Situation.TLS_CLIENT_CERT_REJECTED, "page-client-certificate", reply));
    }
    if (reply.status() == 400
        && reply.says(
            "header or cookie too large", // nginx
            "header field exceeds server limit", // Apache
            "request header is too large", // Tomcat
            "bad request - request too long")) { // IIS
      return Optional.of(found(Situation.HEADERS_TOO_LARGE, "page-headers-too-large", reply));
    }
    return Optional.empty();
  }

  private static boolean isSecondFactor(ReplyReading reply) {
    return (reply.status() == 401 || reply.status() == 403)
        && (reply.headerSays("x-github-otp", "required")
            || reply.hasHeader("x-otp-required")
            || reply.says("two-factor authentication", "otp required", "must specify two-factor"));
  }

  /** What a product says in the body of an error; a page may mention anything. */
  private static Optional<Classification> byStack(ReplyReading reply) {
    return reply.status() >= 400 && !reply.isPage()
        ? StackRules.judgeText(reply.body())
        : Optional.empty();
  }

  private static Optional<Classification> byStatus(ReplyReading reply) {
    return switch (reply.status() / 100) {
      case 2 -> Optional.of(ContentRules.judge(reply));
      case 3 -> RedirectRules.judge(reply);
      case 4 -> clientError(reply);
      case 5 -> serverError(reply);
      default -> Optional.empty();
    };
  }

  private static Optional<Classification> clientError(ReplyReading reply) {
    Situation situation =
        switch (reply.status()) {
          case 400 -> badRequest(reply);
          // 1C answers a wrong password so.
          case 402 -> reply.isOneC() ? Situation.LOGIN_REJECTED : Situation.REQUEST_REJECTED;
          // RFC 6750, section 3.1: expired, revoked or malformed.
          case 401 ->
              reply.headerSays("www-authenticate", "invalid_token")
                  ? Situation.SESSION_EXPIRED
                  : Situation.LOGIN_REJECTED;
          // RFC 9110, section 15.5.22: which protocol is wanted.
          case 426 ->
              reply.headerSays("upgrade", "tls")
                  ? Situation.HTTPS_REQUIRED
                  : Situation.VERSION_MISMATCH;
          default -> Situation.UNKNOWN;
        };
    return situation == Situation.UNKNOWN
        ? Optional.empty()
        : Optional.of(found(situation, "status", reply));
  }

  /** RFC 6749, section 5.2: how a token endpoint refuses a password or a stored login. */
  private static Situation badRequest(ReplyReading reply) {
    if (reply.says("\"invalid_grant\"", "error=invalid_grant")) {
      return Situation.LOGIN_REJECTED;
    }
    return reply.says("\"invalid_client\"", "\"unauthorized_client\"")
        ? Situation.CLIENT_CONFIG
        : Situation.REQUEST_REJECTED;
  }

  /** RFC 9110, section 10.2.3: a server that knows when it will be back is being maintained. */
  private static Optional<Classification> serverError(ReplyReading reply) {
    return reply.status() == 503 && reply.hasHeader("retry-after")
        ? Optional.of(found(Situation.MAINTENANCE, "retry-after", reply))
        : Optional.empty();
  }

  static Classification found(Situation situation, String rule, ReplyReading reply) {
    return new Classification(situation, Map.of(), rule + "-" + reply.status());
  }
}
