package dev.startuphelp.server.command;

import dev.startuphelp.server.file.Finding;
import java.util.List;
import java.util.Locale;

/**
 * Why a command has not done what it was asked for.
 *
 * @param message one line: what is wrong and what to do
 * @param findings what is wrong with the file, with its places
 * @param before lines for people, told before the message
 * @param after lines for people, told after the message: what to choose from
 * @param more fields for programs, beside those that every refusal has
 */
record Refusal(
    Kind kind,
    String message,
    List<Finding> findings,
    List<String> before,
    List<String> after,
    JsonAnswers.Fields more) {

  /** Its name in lower case is the {@code outcome} in JSON. */
  enum Kind {
    /** The command cannot be understood. */
    MISUNDERSTOOD,
    /** What it asks for cannot be done, or would not be good. */
    REFUSED,
    /** Somebody else has changed the file meanwhile. */
    CONFLICT,
    /** The surroundings do not allow it. */
    FAILED,
    /** It could mean several things, and its author has to choose. */
    UNDECIDED
  }

  Refusal {
    findings = List.copyOf(findings);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** One that its message alone tells. */
  static Refusal of(Kind kind, String message) {
    return new Refusal(kind, message, List.of(), List.of(), List.of(), json -> {});
  }

  /** The exit status. */
  int status() {
    return switch (kind) {
      case MISUNDERSTOOD, REFUSED, CONFLICT, FAILED -> Commands.USAGE;
      case UNDECIDED -> Commands.UNDECIDED;
    };
  }

  /** The same shape for every command: an object in one line. */
  String toJson(Locale locale) {
    return JsonAnswers.object(
        json -> {
          json.writeStringField("outcome", kind.name().toLowerCase(Locale.ROOT));
          json.writeNumberField("status", status());
          json.writeStringField("message", message);
          more.write(json);
          JsonAnswers.writeProblems(json, findings, locale);
        });
  }
}
