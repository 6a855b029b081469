package dev.startuphelp.client.failure;

import dev.startuphelp.client.redaction.Redaction;
import dev.startuphelp.protocol.PlainText;
import java.util.List;

/** What experts read: the technical line and the details, both redacted and bounded. */
final class TechnicalText {

  static final int MAX_LINE = 300;
  static final int MAX_DETAILS = 4_000;

  private static final int MAX_FRAMES = 5;
  private static final int MAX_LISTED = 12;
  private static final int MAX_BODY = 500;

  private TechnicalText() {}

  static String line(Evidence evidence) {
    String line =
        evidence
            .reply()
            .map(reply -> "HTTP " + reply.status() + ProblemDetails.of(reply))
            .orElseGet(() -> describe(telling(evidence.causes())));
    return cut(safe(line).replaceAll("\\s++", " "), MAX_LINE);
  }

  static String details(Evidence evidence) {
    StringBuilder text = new StringBuilder();
    Route route = evidence.route();
    if (route.target() != null) {
      text.append("target: ").append(route.target()).append('\n');
    }
    if (route.proxy() != null) {
      text.append("proxy: ").append(route.proxy()).append('\n');
    }
    evidence.reply().ifPresent(reply -> append(text, reply));
    append(text, evidence.causes());
    return cut(safe(text.toString()), MAX_DETAILS);
  }

  private static void append(StringBuilder text, HttpReply reply) {
    text.append("HTTP ").append(reply.status()).append('\n');
    reply.headers().forEach((name, values) -> values.forEach(v -> line(text, name + ": " + v)));
    text.append('\n').append(cut(reply.body(), MAX_BODY));
  }

  private static void append(StringBuilder text, List<Cause> causes) {
    for (Cause cause : causes.subList(0, Math.min(causes.size(), MAX_LISTED))) {
      line(text, (cause.suppressed() ? "  beside: " : "") + describe(cause));
    }
    if (!causes.isEmpty()) {
      causes.get(0).frames().stream().limit(MAX_FRAMES).forEach(f -> line(text, "    at " + f));
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  /** The innermost exception of the chain that says anything, else the innermost. */
  private static Cause telling(List<Cause> causes) {
    List<Cause> chain = causes.stream().filter(c -> !c.suppressed()).toList();
    for (int i = chain.size() - 1; i >= 0; i--) {
      if (!chain.get(i).message().isBlank()) {
        return chain.get(i);
      }
    }
    return chain.get(chain.size() - 1);
  }

  private static String describe(Cause cause) {
    String message = cause.message().isBlank() ? "" : ": " + cause.message();
    String code = cause.code().isEmpty() ? "" : " [" + cause.code() + "]";
    return cause.simpleType() + message + code;
  }

  // Redacted first: cleaning removes characters, and a secret must not be cut in two and missed.
  private static String safe(String text) {
    return PlainText.clean(Redaction.redact(text));
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
