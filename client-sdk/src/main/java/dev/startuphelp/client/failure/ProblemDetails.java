package dev.startuphelp.client.failure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says about its own error in application/problem+json (RFC 9457). Looked for as
 * text: the body may be cut, and a parser would cost more than two members are worth.
 */
final class ProblemDetails {

  private static final Pattern TITLE = member("title");
  private static final Pattern DETAIL = member("detail");

  private ProblemDetails() {}

  /** ": title. detail" to add to a status, as far as there are such members. */
  static String of(HttpReply reply) {
    if (!reply.header("content-type").orElse("").contains("problem+json")) {
      return "";
    }
    String title = find(TITLE, reply.body());
    String detail = find(DETAIL, reply.body());
    String both = title.isEmpty() || detail.isEmpty() ? title + detail : title + ". " + detail;
    return both.isEmpty() ? "" : ": " + both;
  }

  private static Pattern member(String name) {
    return Pattern.compile("\"" + name + "\"\\s{0,9}:\\s{0,9}\"((?:[^\"\\\\]|\\\\.){0,200})\"");
  }

  private static String find(Pattern member, String body) {
    Matcher found = member.matcher(body);
    return found.find() ? found.group(1).replace("\\\"", "\"") : "";
  }
}
