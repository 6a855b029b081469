package dev.startuphelp.client.failure;

import static dev.startuphelp.client.failure.Sign.text;
import static dev.startuphelp.client.failure.Sign.type;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  /** Before the status code itself, in what HTTP clients and frameworks say about a reply. */
  private static final List<Pattern> STATUS =
      List.of(
          Pattern.compile("server returned http response code: (\\d{3})"),
          Pattern.compile(
              "\\bhttp(?:/[\\d.]{1,3})?(?: error| status| response){0,2}(?: code)?[:="
                  + " ]{1,2}([3-5]\\d{2})\\b"),
          Pattern.compile("\\b(?:status|response)(?: ?code)?[:= ]{1,3}([3-5]\\d{2})\\b"),
          Pattern.compile("response\\{protocol=[^,]{1,20}, code=([3-5]\\d{2})\\b"));

  private static final Pattern ENDLESS_LINE = Pattern.compile("not found: limit=\\d{5}");

  /** "401 Unauthorized" at the beginning tells a status only in the exception of an HTTP client. */
  private static final Pattern LEADING_STATUS = Pattern.compile("^\\[?([3-5]\\d{2}) [a-zа-я]");

  private static final Pattern HTTP_CLIENT =
      Pattern.compile("(?i)http|feign|webclient|webapplication|rest|\\.rs\\.");

  @Override
  public Optional<Classification> judge(Evidence evidence) {
    return SIGNS
        .judge(evidence)
        .or(() -> endlessHeaderLine(evidence))
        .or(() -> missingFileOfUrl(evidence))
        .or(() -> status(evidence))
        .or(() -> ParserSigns.judge(evidence));
  }

  /** OkHttp reads header lines up to a limit; a small one only means that the server hung up. */
  private static Optional<Classification> endlessHeaderLine(Evidence evidence) {
    return evidence
        .innermost(Types.EOF)
        .filter(cause -> ENDLESS_LINE.matcher(cause.text()).find())
        .map(
            cause ->
                new Classification(Situation.HEADERS_TOO_LARGE, Map.of(), "endless-header-line"));
  }

  /** HttpURLConnection's way to say 404 or 410: the file that is not found is a URL. */
  private static Optional<Classification> missingFileOfUrl(Evidence evidence) {
    return evidence
        .innermost(Types.FILE_NOT_FOUND)
        .filter(cause -> cause.text().startsWith("http://") || cause.text().startsWith("https://"))
        .map(
            cause ->
                new Classification(Situation.SERVICE_NOT_FOUND, Map.of(), "file-not-found-url"));
  }

  private static Optional<Classification> status(Evidence evidence) {
    for (Cause cause : evidence.causes()) {
      String status = status(cause);
      if (!status.isEmpty()) {
        Situation situation = HttpStatus.situation(Integer.parseInt(status));
        return Optional.of(
            new Classification(situation, Map.of("status", status), "status-" + status));
      }
    }
    return Optional.empty();
  }

  /** The status code in this exception's message, or an empty text. */
  private static String status(Cause cause) {
    if (cause.isProgrammingError()) {
      return "";
    }
    for (Pattern pattern : STATUS) {
      Matcher status = pattern.matcher(cause.text());
      if (status.find()) {
        return status.group(1);
      }
    }
    Matcher leading = LEADING_STATUS.matcher(cause.text());
    return leading.find() && HTTP_CLIENT.matcher(cause.type()).find() ? leading.group(1) : "";
  }
}
