package dev.startuphelp.client.report;

import dev.startuphelp.client.Diagnosis;
import dev.startuphelp.client.lastresort.LastWords;
import dev.startuphelp.client.lastresort.Room;
import dev.startuphelp.client.lastresort.Unforeseen;

/**
 * A diagnosis as {@code application/problem+json} (RFC 9457), for a web application's answer to its
 * own users. {@code type} names the situation, {@code title} and {@code detail} say it in the
 * language of the diagnosis. Further members: {@code situation}, {@code id} of the diagnosis (the
 * code for support), {@code remedies}, {@code tryAgainCanHelp}, {@code notice} (the texts of all
 * notices, the weightiest first), {@code notices} (each with {@code text}, {@code severity}, {@code
 * validFrom}, {@code validUntil}, {@code helpUrl}, {@code explains}: whether it explains the
 * failure, so that it is to be read first), {@code helpText}, {@code helpUrl}, {@code contacts}
 * (each with {@code label}, {@code url}, {@code hours}), {@code source} and {@code age}. What there
 * is none of is null.
 *
 * <p>It names no host, port or address of the network in which the application runs, and has
 * nothing of the technical line, the details or what is for administrators: an application logs
 * {@link JsonReport} under the id.
 */
public final class ProblemReport {

  /** What to answer as {@code Content-Type}. */
  public static final String CONTENT_TYPE = "application/problem+json";

  private static final String TYPE = "tag:startuphelp.dev,2026:situation:"; // RFC 4151

  private static final String LAST_RESORT =
      "{\n  \"type\" : \""
          + TYPE
          + "UNKNOWN\",\n  \"title\" : \""
          + LastWords.TITLE
          + "\",\n  \"detail\" : \""
          + LastWords.HAPPENED
          + "\",\n  \"situation\" : \"UNKNOWN\"\n}";

  private ProblemReport() {}

  /**
   * The status that fits an answer of an application which could not reach what it depends on: 503
   * when trying again can help, else 500.
   */
  public static int status(Diagnosis diagnosis) {
    try {
      return diagnosis.tryAgainCanHelp() ? 503 : 500;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return 500;
    }
  }

  /** The object in several lines, with the status that fits. */
  public static String of(Diagnosis diagnosis) {
    return of(diagnosis, status(diagnosis));
  }

  /**
   * The object in several lines. Never throws; without memory or stack to write it, it has {@code
   * type}, {@code title}, {@code detail} and {@code situation} only, and they say that something
   * went wrong.
   *
   * @param status the HTTP status that the answer has
   */
  public static String of(Diagnosis diagnosis, int status) {
    try {
      return Room.isThere() ? object(diagnosis, status) : LAST_RESORT;
    } catch (Throwable unforeseen) {
      Unforeseen.note(unforeseen);
      return LAST_RESORT;
    }
  }

  private static String object(Diagnosis diagnosis, int status) {
    PublicWords words = PublicWords.of(diagnosis);
    return JsonText.object(
        json -> {
          json.text("type", TYPE + diagnosis.situationName());
          json.text("title", words.title());
          json.number("status", status);
          json.text("detail", words.whatHappened());
          json.text("situation", diagnosis.situationName());
          json.text("id", diagnosis.id());
          json.texts("remedies", words.remedies());
          HelpFields.write(json, diagnosis);
          json.truth("tryAgainCanHelp", diagnosis.tryAgainCanHelp());
          json.objects(
              "notices",
              diagnosis.notices(),
              (one, notice) -> {
                one.text("text", notice.text());
                one.text("severity", notice.severity().wireName());
                one.text("validFrom", notice.validFrom());
                one.text("validUntil", notice.validUntil());
                one.text("helpUrl", notice.helpUrl());
                one.truth("explains", notice.explains());
              });
          json.objects(
              "contacts",
              diagnosis.contacts(),
              (one, contact) -> {
                one.text("label", contact.label());
                one.text("url", contact.url());
                one.text("hours", contact.hours());
              });
        });
  }
}
