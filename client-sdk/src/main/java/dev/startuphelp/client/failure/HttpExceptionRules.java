package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.Optional;

/** Rules about what HTTP clients throw once a server has begun to answer. */
final class HttpExceptionRules implements Rules {

  // A TLS alert (RFC 8446, section 5.1: type 21, version 3.x) where a status line should be.
  private static final String TLS_ALERT = "\u0015\u0003";

  private static final SignTable SIGNS =
      SignTable.of(
          text(
              "https-required",
              Situation.HTTPS_REQUIRED,
              TLS_ALERT,
              "plain http request was sent to https port",
              "sent an http request to an https server"),
          // Loops of logging in look like loops of redirects, and are told first.
          text(
              "login-loop",
              Situation.LOGIN_REJECTED,
              "too many authentication attempts",
              "www-authenticate header missing",
              "cannot retry due to server authentication"),
          text(
              "redirect-loop",
              Situation.REDIRECT_LOOP,
              "too many follow-up requests",
              "server redirected too many",
              "too many redirects",
              "maximum redirects",
              "circular redirect"),
          // HttpURLConnection's way to say 404 or 410: the file that is not found is a URL.
          text("file-not-found-url", Situation.SERVICE_NOT_FOUND, "http://", "https://")
              .in(Types.FILE_NOT_FOUND),
          text("redirect", Situation.SERVICE_MOVED, "cannot retry due to redirection"),
          text(
              "headers-too-large",
              Situation.HEADERS_TOO_LARGE,
              "header size too big",
              "header too large",
              "headers too large",
              "maximum header size",
              "http header is larger than"),
          text(
              "malformed-status-line",
              Situation.MALFORMED_RESPONSE,
              "unexpected status line: http/",
              "invalid status line: \"http/"),
          text(
              "not-http",
              Situation.NOT_HTTP,
              "unexpected status line",
              "invalid status line",
              "invalid http response",
              "bad trailing char",
              "not a valid http response",
              "unsupported http version",
              "invalid version format"),
          // OkHttp says "unexpected end of stream" of a body and "... on http://..." of no answer.
          text(
                  "truncated",
                  Situation.RESPONSE_TRUNCATED,
                  "unexpected end of stream",
                  "premature eof",
                  "premature end of")
              .in(Types.PROTOCOL),
          text(
              "truncated",
              Situation.RESPONSE_TRUNCATED,
              "fixed content-length:",
              "chunked transfer encoding, state",
              "premature eof",
              "premature end of chunk",
              "premature end of content-length",
              "truncated chunk",
              "unexpected end of zlib input stream",
              "source exhausted prematurely",
              "closed prematurely during response"),
          text(
              "malformed-body",
              Situation.MALFORMED_RESPONSE,
              "chunk size",
              "expected leading [0-9a-fa-f]",
              "chunk header",
              "invalid chunk",
              "not in gzip format",
              "id1id2: actual",
              "crc: actual",
              "crc32: actual",
              "isize: actual",
              "corrupt gzip trailer",
              "multiple content-length",
              "content-length header",
              "invalid content-length",
              "invalid header name",
              "invalid header value",
              "invalid redirection",
              "frame_size_error",
              "protocol error: ",
              "lf should be proceeded by cr",
              "malformed tailer",
              "missing cr",
              "missing lf",
              "after status line cr",
              "after cr lf cr"),
          type(
              "malformed-compression",
              Situation.MALFORMED_RESPONSE,
              "java.util.zip.ZipException",
              "java.util.zip.DataFormatException"),
          type(
              "malformed-characters",
              Situation.MALFORMED_RESPONSE,
              "java.nio.charset.CharacterCodingException"));

  private static final Rules RULES =
      InOrder.of(
          SIGNS,
          new EndlessHeaderLine(),
          new BrokenAnswer(),
          new MalformedNumber(),
          new StatusInText(),
          ParserSigns.SIGNS);

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    Optional<Classification> found = RULES.judge(evidence);
    return found.isPresent() && evidence.route().proxy() != null
        ? Optional.of(ofAProxy(found.get()))
        : found;
  }

  /** Where there is a proxy, it is the proxy that speaks something else than HTTP. */
  private static Classification ofAProxy(Classification found) {
    return found.situation() == Situation.NOT_HTTP
        ? new Classification(Situation.PROXY_UNREACHABLE, found.facts(), "proxy-" + found.rule())
        : found;
  }
}
