package dev.startuphelp.client.failure;

/** What a status code says when nothing else does (RFC 9110, and codes in wide use beside it). */
final class HttpStatus {

  private HttpStatus() {}

  static Situation situation(int status) {
    return switch (status) {
      case 301, 308 -> Situation.SERVICE_MOVED;
      case 302, 303, 307 -> Situation.REDIRECT_LOOP;
      case 401, 561 -> Situation.LOGIN_REJECTED;
      case 403, 451 -> Situation.ACCESS_DENIED;
      case 404, 405 -> Situation.SERVICE_NOT_FOUND;
      case 407 -> Situation.PROXY_AUTH_REQUIRED;
      case 408 -> Situation.REQUEST_TIMEOUT;
      case 410 -> Situation.SERVICE_GONE;
      case 419, 440 -> Situation.SESSION_EXPIRED;
      case 423 -> Situation.SESSIONS_LOCKED;
      case 426 -> Situation.VERSION_MISMATCH;
      case 429 -> Situation.TOO_MANY_REQUESTS;
      case 414, 431, 494 -> Situation.HEADERS_TOO_LARGE;
      case 495 -> Situation.TLS_CLIENT_CERT_REJECTED;
      case 496 -> Situation.TLS_CLIENT_CERT_REQUIRED;
      case 497 -> Situation.HTTPS_REQUIRED;
      case 502, 520, 521, 523, 525, 526, 530 -> Situation.BAD_GATEWAY;
      case 503, 509 -> Situation.SERVER_UNAVAILABLE;
      case 504, 460, 522, 524, 598, 599 -> Situation.GATEWAY_TIMEOUT;
      case 508 -> Situation.REDIRECT_LOOP;
      case 511 -> Situation.CAPTIVE_PORTAL;
      case 529 -> Situation.SERVER_BUSY;
      default -> byClass(status);
    };
  }

  private static Situation byClass(int status) {
    return switch (status / 100) {
      case 1, 2, 3 -> Situation.UNEXPECTED_CONTENT;
      case 4 -> Situation.REQUEST_REJECTED;
      case 5 -> Situation.SERVER_ERROR;
      // HttpURLConnection's getResponseCode is -1 when the answer is not HTTP.
      default -> Situation.NOT_HTTP;
    };
  }
}
