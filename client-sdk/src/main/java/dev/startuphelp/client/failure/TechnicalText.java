package dev.startuphelp.client.failure;

import dev.startuphelp.client.redaction.Redaction;
import dev.startuphelp.protocol.PlainText;
import java.util.List;
import java.util.Optional;

/** What experts read: the technical line and the details, both redacted and bounded. */
final class TechnicalText {

  static final int MAX_LINE = 300;
  static final int MAX_DETAILS = 4_000;

  private static final int MAX_FRAMES = 5;
  private static final int MAX_LISTED = 12;
  private static final int MAX_BODY = 500;

  private TechnicalText() {}

  static String line(Evidence evidence) {
    Optional<HttpReply> reply = evidence.reply();
    String line =
        reply.isPresent()
            ? "HTTP " + reply.get().status() + ProblemDetails.of(reply.get())
            : evidence.causes().isEmpty() ? "" : describe(telling(evidence.causes()));
    return cut(oneLine(safe(line)), MAX_LINE);
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
    Optional<HttpReply> reply = evidence.reply();
    if (reply.isPresent()) {
      append(text, reply.get());
    }
    append(text, evidence.causes());
    return cut(safe(text.toString()), MAX_DETAILS);
  }

  private static void append(StringBuilder text, HttpReply reply) {
    text.append("HTTP ").append(reply.status()).append('\n');
    reply.headers().forEach((name, values) -> values.forEach(v -> line(text, name + ": " + v)));
    text.append('\n').append(cut(Redaction.redact(LockMessage.forUsers(reply.body())), MAX_BODY));
  }

  private static void append(StringBuilder text, List<Cause> causes) {
    for (Cause cause : causes.subList(0, Math.min(causes.size(), MAX_LISTED))) {
      line(text, (cause.suppressed() ? "  beside: " : "") + describe(cause));
    }
    if (!causes.isEmpty()) {
      List<StackTraceElement> frames = causes.get(0).frames();
      for (StackTraceElement frame : frames.subList(0, Math.min(frames.size(), MAX_FRAMES))) {
        line(text, "    at " + frame);
      }
    }
  }

  // By hand, because the first regular expression takes a cold JVM ten milliseconds.
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    boolean afterSpace = false;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Character.isWhitespace(text.charAt(i));
      if (!space || !afterSpace) {
        line.append(space ? ' ' : text.charAt(i));
      }
      afterSpace = space;
    }
    return line.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  /** The innermost exception of the chain that says anything, else the outermost. */
  private static Cause telling(List<Cause> causes) {
    Cause telling = causes.get(0);
    for (Cause cause : causes) {
      if (!cause.suppressed() && !cause.message().isBlank()) {
        telling = cause;
      }
    }
    return telling;
  }

  private static String describe(Cause cause) {
    String message = cause.message().isBlank() ? "" : ": " + LockMessage.forUsers(cause.message());
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
